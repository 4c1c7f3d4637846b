package dev.blobfish.sdk.transfer;

/// Which transfers to show.
public enum TransferFilter {
    ALL,
    /// Not final.
    ACTIVE,
    NEEDS_ANSWER,
    FAILED,
    DONE
}
