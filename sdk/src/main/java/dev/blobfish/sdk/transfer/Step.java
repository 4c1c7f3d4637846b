package dev.blobfish.sdk.transfer;

/// How far a transfer has come, as journalled; a restart goes on from here.
enum Step {
    /// Nothing is decided: the source was not looked at, nor the target. What goes in one piece stays here until it
    /// is done.
    NEW,
    /// It is decided where and how to write, and the store (for a download: the disk) holds a place for parts.
    BEGUN,
    /// All bytes are in their place; what is left is proof, and for a move the end of the source.
    STORED
}
