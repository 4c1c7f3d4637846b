package dev.blobfish.server.engine;

/// What a dialect says of an object that is about to be written.
///
/// @param etag      without quotes
/// @param documents replaces all documents of an object of that name
public record ObjectDraft(String etag, Documents documents) {}
