package dev.blobfish.server.engine;

import java.time.Instant;

/// An unfinished upload in parts.
///
/// @param owner     the account that began it
/// @param begun     in whole seconds
/// @param documents what the object will get unless the completion says otherwise; opaque
public record UploadInfo(UploadRef ref, String owner, Instant begun, Documents documents) {}
