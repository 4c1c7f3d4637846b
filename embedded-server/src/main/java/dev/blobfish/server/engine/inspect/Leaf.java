package dev.blobfish.server.engine.inspect;

import dev.blobfish.server.engine.ContentId;
import java.util.Optional;

/// A content that has bytes of its own, as it is on record.
///
/// @param inline whether the catalog itself holds the bytes
/// @param sha256 where it was computed
public record Leaf(ContentId id, boolean inline, long size, Optional<byte[]> sha256) {}
