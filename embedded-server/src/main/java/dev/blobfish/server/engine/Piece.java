package dev.blobfish.server.engine;

/// A run of bytes of one stored content, as a part of a larger whole.
///
/// @param content the content
/// @param inline  whether the catalog itself holds the bytes, see [Catalog#inline]
/// @param span    which of its bytes
public record Piece(ContentId content, boolean inline, Span span) {}
