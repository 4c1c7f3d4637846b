package dev.blobfish.app.browse;

/// The columns by which the list can be sorted.
public enum SortKey {
    NAME,
    SIZE,
    TYPE,
    MODIFIED
}
