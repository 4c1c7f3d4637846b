package dev.blobfish.app.inspect;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Metadata;

/// Writes the metadata of a blob that is still as it was read.
final class MetadataWrite {
    private MetadataWrite() {}

    /// Blocks.
    ///
    /// @return the blob as the store has it now
    /// @throws BlobException `PRECONDITION_FAILED` where somebody else was faster
    static BlobInfo one(BlobStore at, BlobInfo blob, Metadata after) throws BlobException {
        // An ETag tells of new bytes only; metadata that somebody else edited show by reading them again.
        if (!at.stat(blob.address()).metadata().equals(blob.metadata())) {
            throw new BlobException(BlobException.Kind.PRECONDITION_FAILED, blob.address() + " was edited meanwhile");
        }
        at.replaceMetadata(blob.address(), after, blob.etag());
        return at.stat(blob.address());
    }

    /// Whether somebody else was faster.
    static boolean isRaced(Exception failure) {
        return failure instanceof BlobException blob && blob.kind() == BlobException.Kind.PRECONDITION_FAILED;
    }
}
