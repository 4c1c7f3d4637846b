package dev.blobfish.app.browse;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;

/// Which rows are selected, by the number of the row, so that sorting, filtering and arriving rows leave it alone. All
/// operations but [#snapshot] cost a few words of memory, however many rows there are: one million are selected or
/// cleared as fast as one.
public final class RowSelection {

    private Arrangement arrangement;
    private BitSet rows = new BitSet();
    private boolean everything;
    private int version;

    RowSelection(Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    /// The same rows in another order, or more of them.
    void arrange(Arrangement next) {
        if (!next.query().filter().equals(arrangement.query().filter())) {
            clear();
        }
        everything &= next.size() == arrangement.size();
        arrangement = next;
        version++;
    }

    /// Rises with every change.
    public int version() {
        return version;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int count() {
        return rows.cardinality();
    }

    public boolean isSelected(int position) {
        return position >= 0 && position < arrangement.size() && rows.get(arrangement.row(position));
    }

    public void select(int position) {
        change(position, position + 1, true);
    }

    public void deselect(int position) {
        change(position, position + 1, false);
    }

    /// Selects the positions from `from` up to but without `to`.
    public void selectRange(int from, int to) {
        change(from, to, true);
    }

    private void change(int from, int to, boolean on) {
        for (int position = Math.max(0, from); position < Math.min(to, arrangement.size()); position++) {
            rows.set(arrangement.row(position), on);
        }
        everything &= on;
        version++;
    }

    /// Everything in view.
    public void selectAll() {
        if (arrangement.size() == arrangement.rows().count()) {
            rows.set(0, arrangement.size());
        } else {
            selectRange(0, arrangement.size());
        }
        everything = arrangement.size() > 0;
        version++;
    }

    public void clear() {
        rows = new BitSet();
        everything = false;
        version++;
    }

    /// The positions of what is selected, rising.
    public int[] positions() {
        int[] found = new int[rows.cardinality()];
        int count = 0;
        for (int position = 0; position < arrangement.size() && count < found.length; position++) {
            if (rows.get(arrangement.row(position))) {
                found[count++] = position;
            }
        }
        return count == found.length ? found : java.util.Arrays.copyOf(found, count);
    }

    /// The selection as it is now, as a value; its items are made when they are asked for.
    Selection snapshot() {
        Rows all = arrangement.rows();
        int blobs = 0;
        int folders = 0;
        int buckets = 0;
        long bytes = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (all.isBlob(row)) {
                blobs++;
                bytes += all.size(row);
            } else if (all.isFolder(row)) {
                folders++;
            } else {
                buckets++;
            }
        }
        return new Selection(all.location(), items(), blobs, folders, buckets, bytes, everything);
    }

    private List<Item> items() {
        if (rows.isEmpty()) {
            return List.of();
        }
        return new Items(arrangement, positions());
    }

    private static final class Items extends AbstractList<Item> implements RandomAccess {
        private final Arrangement arrangement;
        private final int[] positions;

        Items(Arrangement arrangement, int[] positions) {
            this.arrangement = arrangement;
            this.positions = positions;
        }

        @Override
        public Item get(int index) {
            return arrangement.rows().item(arrangement.row(positions[index]));
        }

        @Override
        public int size() {
            return positions.length;
        }
    }
}
