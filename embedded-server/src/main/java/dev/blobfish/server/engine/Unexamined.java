package dev.blobfish.server.engine;

import java.util.Optional;

/// A content that nobody has looked at since it was written, or since it has grown.
///
/// @param size   bytes
/// @param sha256 where it is known already
/// @param worth  whether its SHA-256 is worth the reading. A stored content's is always: it tells damage too. A
/// whole's only where another content has as many bytes
public record Unexamined(ContentId id, long size, Optional<byte[]> sha256, boolean worth) {}
