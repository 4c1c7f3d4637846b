package dev.blobfish.sdk.transfer;

/// How far a transfer has come, as journalled; a restart goes on from here.
enum Step {
    /// Nothing is decided: the source was not looked at, nor the target.
    NEW,
    /// It is decided where and how to write.
    PREPARED,
    /// The store (for a download: the disk) holds a place for parts.
    BEGUN,
    /// All bytes are in their place; what is left is proof.
    STORED
}
