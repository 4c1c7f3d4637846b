package dev.blobfish.sdk;

/// Where and how to write a blob.
public record PutTarget(ContainerName container, BlobName name, Metadata metadata, WriteCondition condition) {
    public static PutTarget of(ContainerName container, BlobName name, Metadata metadata) {
        return new PutTarget(container, name, metadata, WriteCondition.ALWAYS);
    }
}
