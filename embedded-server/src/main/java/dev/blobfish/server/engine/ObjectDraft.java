package dev.blobfish.server.engine;

import java.util.Set;

/// What a dialect says of an object that is about to be written.
///
/// @param etag      without quotes
/// @param documents replaces all documents of an object of that name
/// @param marks     replaces all marks of an object of that name
public record ObjectDraft(String etag, Documents documents, Set<Mark> marks) {
    public ObjectDraft {
        marks = Set.copyOf(marks);
    }

    /// An object that is found by its name alone.
    public ObjectDraft(String etag, Documents documents) {
        this(etag, documents, Set.of());
    }
}
