package dev.blobfish.server.engine;

/// A page of unfinished uploads, by key in unsigned UTF-8 byte order, then by the moment of their beginning.
///
/// @param start     where to begin; [ListStart.AfterKey] skips every upload of that key unless `afterId` is given
/// @param afterId   with [ListStart.AfterKey]: go on inside that key behind this upload id; else empty
/// @param delimiter as in [ListQuery]
public record UploadQuery(
        String container, String prefix, String delimiter, ListStart start, String afterId, int limit) {}
