package dev.blobfish.sdk;

/// The identity that a store returned for a blob. Opaque: in S3 it is the key, in other dialects a UUID or a number.
public record BlobId(String text) {
    public BlobId {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a blob id must not be empty");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
