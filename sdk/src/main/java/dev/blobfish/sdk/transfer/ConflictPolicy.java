package dev.blobfish.sdk.transfer;

/// What to do where the target exists. Chosen once per request, before anything starts.
public enum ConflictPolicy {
    /// Stop at `NEEDS_ANSWER` and let a person decide. The safe default of the window.
    ASK,
    OVERWRITE,
    SKIP,
    /// Write only where size or digest differ.
    IF_DIFFERENT,
    /// Find a free name by adding ` (2)`, ` (3)`, ... before the extension.
    KEEP_BOTH
}
