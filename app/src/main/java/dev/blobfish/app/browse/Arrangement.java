package dev.blobfish.app.browse;

import java.util.Arrays;
import java.util.function.Predicate;

/// Rows filtered and put in order: what the list shows, by position. Immutable. Making one takes time in proportion to
/// the
/// rows, so it happens in the background; when rows were only added, the new ones are merged into the old order.
public final class Arrangement {

    private final Rows rows;
    private final ViewQuery query;
    private final int[] order;

    private Arrangement(Rows rows, ViewQuery query, int[] order) {
        this.rows = rows;
        this.query = query;
        this.order = order;
    }

    public static Arrangement empty(Location location, ViewQuery query) {
        return new Arrangement(Rows.none(location), query, new int[0]);
    }

    /// Arranges rows anew.
    public static Arrangement of(Rows rows, ViewQuery query) {
        int[] order = IntSort.sorted(matching(rows, query, 0), comparing(rows, query));
        return new Arrangement(rows, query, order);
    }

    /// Arranges rows of which this arrangement holds the first ones already.
    ///
    /// @param more the same listing, grown
    public Arrangement grownTo(Rows more) {
        IntSort.Order comparing = comparing(more, query);
        int[] added = IntSort.sorted(matching(more, query, rows.count()), comparing);
        return new Arrangement(more, query, IntSort.merged(order, added, comparing));
    }

    private static int[] matching(Rows rows, ViewQuery query, int from) {
        Predicate<String> filter = NameFilter.of(query.filter());
        int[] found = new int[rows.count() - from];
        int count = 0;
        for (int row = from; row < rows.count(); row++) {
            if (!query.isFiltered() || filter.test(rows.name(row))) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static IntSort.Order comparing(Rows rows, ViewQuery query) {
        IntSort.Order byKey = switch (query.key()) {
            case NAME -> rows::compareNames;
            case SIZE -> (a, b) -> Long.compare(rows.size(a), rows.size(b));
            case MODIFIED -> (a, b) -> Long.compare(rows.millis(a), rows.millis(b));
            case TYPE -> (a, b) -> FileType.of(rows, a).compareTo(FileType.of(rows, b));
        };
        int sign = query.ascending() ? 1 : -1;
        return (a, b) -> {
            boolean blob = rows.isBlob(a);
            if (blob != rows.isBlob(b)) {
                return blob ? 1 : -1;
            }
            int result = byKey.compare(a, b);
            return result != 0 ? sign * result : rows.compareNames(a, b);
        };
    }

    public Rows rows() {
        return rows;
    }

    public ViewQuery query() {
        return query;
    }

    /// Rows in view.
    public int size() {
        return order.length;
    }

    /// The number of the row at a position.
    public int row(int position) {
        return order[position];
    }
}
