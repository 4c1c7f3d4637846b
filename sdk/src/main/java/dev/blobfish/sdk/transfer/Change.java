package dev.blobfish.sdk.transfer;

/// A transfer went from one state to another. For a new transfer both are the same.
public record Change(long id, TransferState from, TransferState to) {}
