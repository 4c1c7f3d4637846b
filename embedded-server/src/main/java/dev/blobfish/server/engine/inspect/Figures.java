package dev.blobfish.server.engine.inspect;

/// How much there is in a store.
///
/// @param objectBytes  of all objects, each counted with its full size
/// @param uploads      unfinished uploads in parts
/// @param uploadBytes  of their parts
/// @param files        contents in files of their own
/// @param fileBytes    of these
/// @param inlineBytes  of contents in the catalog
/// @param garbageBytes of contents that nothing refers to, and that are deleted soon
/// @param unexamined   contents that were not looked at yet to find others with the same bytes
/// @param catalogBytes of the catalog's file
public record Figures(
        long containers,
        long objects,
        long objectBytes,
        long uploads,
        long uploadBytes,
        long files,
        long fileBytes,
        long inlineBytes,
        long garbageBytes,
        long unexamined,
        long catalogBytes) {
    /// How many bytes need not be kept because equal ones are kept once, or because a copy shares those of its
    /// source.
    public long savedBytes() {
        return Math.max(0, objectBytes + uploadBytes - (fileBytes + inlineBytes - garbageBytes));
    }
}
