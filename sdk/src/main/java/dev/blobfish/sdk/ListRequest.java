package dev.blobfish.sdk;

import java.util.Optional;

/// What to list: names in `container` that begin with `prefix`.
///
/// @param recursive true lists every name below the prefix; false folds what lies beyond the next `/` into folders
/// @param cursor where to go on, from the page before
/// @param limit entries a page, 1 to 1,000
public record ListRequest(
        ContainerName container, String prefix, boolean recursive, Optional<String> cursor, int limit) {
    public static final int MAX_LIMIT = 1000;

    public ListRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to " + MAX_LIMIT + " entries, not " + limit);
        }
    }

    /// The first page of one folder; an empty prefix is the container itself.
    public static ListRequest folder(ContainerName container, String prefix) {
        return new ListRequest(container, prefix, false, Optional.empty(), MAX_LIMIT);
    }

    /// The first page of all names below a prefix.
    public static ListRequest everything(ContainerName container, String prefix) {
        return new ListRequest(container, prefix, true, Optional.empty(), MAX_LIMIT);
    }

    public ListRequest after(String nextCursor) {
        return new ListRequest(container, prefix, recursive, Optional.of(nextCursor), limit);
    }
}
