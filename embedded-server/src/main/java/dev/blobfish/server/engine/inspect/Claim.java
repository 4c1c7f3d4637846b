package dev.blobfish.server.engine.inspect;

import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.Span;

/// What an object says of bytes that have no digest of their own yet.
///
/// @param content a leaf or a whole
/// @param span    which of its bytes
/// @param md5     their MD5 in lower-case hexadecimal digits
public record Claim(ContentId content, Span span, String md5) {}
