package dev.blobfish.sdk;

import java.time.Instant;
import java.util.Optional;

/// What a store says about one blob.
///
/// @param size in bytes
/// @param modified as the store says, whole seconds or milliseconds
/// @param etag without quotes; empty where a dialect has none
/// @param digests what the store vouches for; may be empty
/// @param metadata present after a stat, absent in a listing
/// @param owner the owner's display name or id, where the store says
public record BlobInfo(
        BlobAddress address,
        BlobName name,
        long size,
        Instant modified,
        String etag,
        DigestSet digests,
        Optional<Metadata> metadata,
        Optional<String> owner) {
    public BlobInfo {
        if (size < 0) {
            throw new IllegalArgumentException("negative size: " + size);
        }
    }
}
