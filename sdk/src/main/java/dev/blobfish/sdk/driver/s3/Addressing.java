package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import org.jspecify.annotations.Nullable;

/// Where the bucket's name goes in a URL.
enum Addressing {
    /// In the host for amazonaws.com, in the path elsewhere.
    AUTO,
    /// Always in the path.
    PATH,
    /// In the host wherever the name allows it.
    VIRTUAL;

    static Addressing of(@Nullable String option) throws BlobException {
        if (option == null) {
            return AUTO;
        }
        return switch (option) {
            case "auto" -> AUTO;
            case "path" -> PATH;
            case "virtual" -> VIRTUAL;
            default ->
                throw new BlobException(
                        Kind.INVALID, "The option addressing is auto, path or virtual, not \"" + option + "\"");
        };
    }
}
