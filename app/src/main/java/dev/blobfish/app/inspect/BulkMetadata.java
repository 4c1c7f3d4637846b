package dev.blobfish.app.inspect;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Metadata;

/// Lays one change over the metadata that a blob has at that moment. Blocks.
record BulkMetadata(MetadataChange change) {
    private static final int TRIES = 3;

    void apply(BlobStore store, BlobInfo blob) throws BlobException {
        for (int attempt = 1; ; attempt++) {
            BlobInfo now = store.stat(blob.address());
            Metadata before = now.metadata().orElse(Metadata.EMPTY);
            Metadata after = change.applyTo(before);
            if (after.equals(before)) {
                return;
            }
            try {
                store.replaceMetadata(now.address(), after, now.etag());
                return;
            } catch (BlobException e) {
                // Somebody wrote in between: the change names single keys, so it fits the newer state as well.
                if (e.kind() != BlobException.Kind.PRECONDITION_FAILED || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
