package dev.blobfish.server.engine;

/// Names one immutable run of stored bytes, for ever: an id is not used again, not even after a crash.
public record ContentId(long value) {}
