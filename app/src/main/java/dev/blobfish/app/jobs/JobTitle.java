package dev.blobfish.app.jobs;

/// What a job does, for people.
///
/// @param subject the blob, folder or container by name, or the place that holds many
/// @param single whether `subject` is the only item
public record JobTitle(Verb verb, String subject, boolean single) {
    /// What is done to each item.
    public enum Verb {
        DELETE,
        DELETE_CONTAINER,
        EDIT_METADATA,
        MAKE_PUBLIC,
        MAKE_PRIVATE,
        COUNT,
        RENAME
    }
}
