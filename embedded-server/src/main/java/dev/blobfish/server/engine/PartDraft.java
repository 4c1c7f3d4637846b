package dev.blobfish.server.engine;

/// What a dialect says of a part that is about to be written.
///
/// @param number    1 or more
/// @param etag      without quotes
/// @param documents opaque: checksums and the like
public record PartDraft(int number, String etag, Documents documents) {}
