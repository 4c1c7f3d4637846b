package dev.blobfish.app.browse;

/// What the view shows of the rows, and in which order. Folders always come first.
///
/// @param filter part of a name in any case, or a pattern with `*` and `?`; blank shows everything
public record ViewQuery(String filter, SortKey key, boolean ascending) {

    public static final ViewQuery DEFAULT = new ViewQuery("", SortKey.NAME, true);

    public ViewQuery filteredBy(String text) {
        return new ViewQuery(text, key, ascending);
    }

    public ViewQuery sortedBy(SortKey newKey, boolean newAscending) {
        return new ViewQuery(filter, newKey, newAscending);
    }

    boolean isFiltered() {
        return !filter.isBlank();
    }
}
