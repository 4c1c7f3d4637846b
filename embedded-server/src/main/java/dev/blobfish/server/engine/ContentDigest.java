package dev.blobfish.server.engine;

/// What somebody found who has read a content back.
///
/// @param size bytes read
public record ContentDigest(ContentId id, long size, byte[] sha256) {}
