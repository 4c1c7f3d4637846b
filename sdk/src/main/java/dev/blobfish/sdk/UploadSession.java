package dev.blobfish.sdk;

/// An upload in parts that a store has begun. The token is the store's own (in S3 the UploadId); it is kept in the
/// transfer journal, never shown, and names the upload after a restart.
public record UploadSession(ContainerName container, BlobName name, String token) {}
