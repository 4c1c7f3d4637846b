package dev.blobfish.server.engine;

import java.time.Instant;

/// A part of an unfinished upload, or of a completed object.
///
/// @param number   as the client gave it; in a completed object 1, 2, 3 and so on, see [ObjectSnapshot#part]
/// @param start    position in the completed object; 0 for a part of an unfinished upload
/// @param size     bytes
/// @param modified in whole seconds
/// @param version  changes when the part is replaced
public record PartInfo(
        int number, long start, long size, String etag, Instant modified, long version, Documents documents) {}
