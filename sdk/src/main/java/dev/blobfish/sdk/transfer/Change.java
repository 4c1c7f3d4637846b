package dev.blobfish.sdk.transfer;

/// A transfer went from one state to another.
public record Change(long id, TransferState from, TransferState to) {}
