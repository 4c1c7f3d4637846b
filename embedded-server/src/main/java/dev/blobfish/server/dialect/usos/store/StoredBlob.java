package dev.blobfish.server.dialect.usos.store;

/// A blob and its id.
public record StoredBlob(String id, Entry.Blob blob) {}
