package dev.blobfish.server.engine;

import java.time.Instant;

/// An object as it stands, without its bytes.
///
/// @param size      bytes
/// @param etag      as the dialect gave it, without quotes
/// @param modified  when the content was written, in whole seconds, so that header and listing agree
/// @param version   changes with every write of content or documents, and is never used twice; the token for
/// compare-and-set
/// @param partCount how many parts it was completed from; 0 for an object written in one piece
/// @param documents everything else the dialect keeps
public record ObjectInfo(
        ObjectName name, long size, String etag, Instant modified, long version, int partCount, Documents documents) {}
