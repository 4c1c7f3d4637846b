package dev.blobfish.sdk.transfer;

/// What a person decided for a transfer in `NEEDS_ANSWER`.
public enum Answer {
    OVERWRITE,
    SKIP,
    KEEP_BOTH,
    /// The source changed: send it from the beginning as it is now.
    START_ANEW
}
