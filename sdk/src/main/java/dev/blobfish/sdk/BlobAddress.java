package dev.blobfish.sdk;

/// Where a blob is within one store.
public record BlobAddress(ContainerName container, BlobId id) {
    @Override
    public String toString() {
        return container + "/" + id;
    }
}
