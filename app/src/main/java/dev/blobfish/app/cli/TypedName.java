package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobName;

/// Names that a person typed.
final class TypedName {
    private TypedName() {}

    /// @throws UsageException with the reason, when no blob can be called that
    static BlobName blob(String text) throws UsageException {
        try {
            return new BlobName(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("\"" + Shown.safe(text) + "\": " + e.getMessage() + ".");
        }
    }
}
