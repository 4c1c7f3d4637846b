package dev.blobfish.server.engine;

/// An upload in parts as a client names it. The id alone is unguessable; the name must fit too.
///
/// @param id letters, digits, `-` and `_`
public record UploadRef(ObjectName name, String id) {}
