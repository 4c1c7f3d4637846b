package dev.blobfish.sdk;

import java.time.Instant;

/// An upload in parts that was begun and neither completed nor dropped.
///
/// @param begun by the store's clock, at least to the second
public record UnfinishedUpload(UploadSession session, Instant begun) {}
