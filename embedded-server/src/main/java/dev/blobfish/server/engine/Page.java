package dev.blobfish.server.engine;

import java.util.List;

/// Some rows of a longer list.
///
/// @param more whether at least one row follows
public record Page<T>(List<T> rows, boolean more) {
    public Page {
        rows = List.copyOf(rows);
    }
}
