package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListStart;
import dev.blobfish.server.engine.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Makes a page of rows that are ordered by key. Behind a common prefix it seeks anew, so that a page reads at most
/// one row more than it has
/// entries, however many rows lie in between.
final class PrefixWalk<T> {
    private final byte[] prefix;
    private final byte[] delimiter;
    private final int limit;
    private final Db.Row<T> row;
    private final List<ListEntry<T>> entries = new ArrayList<>();
    private boolean more;
    private long visited;

    /// Reads rows in order from a position on.
    @FunctionalInterface
    interface Seek {
        Optional<byte[]> read(Position from, byte[] below, Db.Rows<Optional<byte[]>> rows);
    }

    /// Where rows begin.
    ///
    /// @param id only among rows of exactly this key: the least id
    record Position(byte[] key, long id) {}

    /// @param row makes a value of a row, whose first column is the key
    PrefixWalk(String prefix, String delimiter, int limit, Db.Row<T> row) {
        this.prefix = Keys.bytes(prefix);
        this.delimiter = Keys.bytes(delimiter);
        this.limit = limit;
        this.row = row;
    }

    /// The position that a listing's start means.
    static Position position(ListStart start) {
        return new Position(
                switch (start) {
                    case ListStart.Beginning() -> new byte[0];
                    case ListStart.AfterKey(var key) -> Keys.after(Keys.bytes(key));
                    case ListStart.AfterPrefix(var prefix) -> Keys.afterPrefix(Keys.bytes(prefix));
                },
                0);
    }

    Page<ListEntry<T>> walk(Position start, Seek seek) {
        var below = Keys.afterPrefix(prefix);
        var from = start;
        if (Arrays.compareUnsigned(from.key(), prefix) < 0) from = new Position(prefix, 0);
        while (limit > 0 && Arrays.compareUnsigned(from.key(), below) < 0) {
            var next = seek.read(from, below, this::take);
            if (next.isEmpty()) break;
            from = new Position(next.get(), 0);
        }
        return new Page<>(entries, more);
    }

    /// Rows that were looked at: what a page costs.
    long visited() {
        return visited;
    }

    /// Takes rows up to a common prefix or the end of the page, and answers where to go on.
    private Optional<byte[]> take(ResultSet rows) throws SQLException {
        while (rows.next()) {
            visited++;
            if (entries.size() == limit) {
                more = true;
                return Optional.empty();
            }
            var key = rows.getBytes(1);
            int at = Keys.indexOf(key, delimiter, prefix.length);
            if (at >= 0) {
                var common = Arrays.copyOf(key, at + delimiter.length);
                entries.add(new ListEntry.CommonPrefix<>(Keys.text(common)));
                return Optional.of(Keys.afterPrefix(common));
            }
            entries.add(new ListEntry.Item<>(row.map(rows)));
        }
        return Optional.empty();
    }
}
