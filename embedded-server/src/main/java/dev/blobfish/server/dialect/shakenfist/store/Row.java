package dev.blobfish.server.dialect.shakenfist.store;

/// A record as it lies in the store.
///
/// @param size bytes of its content; 0 for a record without
public record Row(String key, long size, Facts facts) {}
