package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Page;
import java.util.List;

/// Pages of rows that were read with one row too many.
final class Pages {
    private Pages() {}

    static <T> Page<T> cut(List<T> rows, int limit) {
        return rows.size() > limit ? new Page<>(rows.subList(0, limit), true) : new Page<>(rows, false);
    }
}
