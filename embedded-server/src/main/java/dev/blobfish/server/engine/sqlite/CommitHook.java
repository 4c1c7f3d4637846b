package dev.blobfish.server.engine.sqlite;

/// Told around each flush; what it throws fails the transaction's changes. Tests crash here.
public interface CommitHook {
    /// Does nothing.
    CommitHook NONE = new CommitHook() {};

    /// All changes are in the transaction, nothing is durable.
    default void beforeCommit() {}

    /// The transaction is durable, nobody has been told.
    default void afterCommit() {}
}
