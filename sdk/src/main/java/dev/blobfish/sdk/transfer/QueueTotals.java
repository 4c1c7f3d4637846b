package dev.blobfish.sdk.transfer;

/// The whole queue in numbers, for the status bar.
///
/// @param waiting queued, and waiting for the network
/// @param uploadRate bytes per second
/// @param downloadRate bytes per second
/// @param remainingBytes of all transfers that are not final
public record QueueTotals(
        long running,
        long waiting,
        long paused,
        long needsAnswer,
        long failed,
        long done,
        long uploadRate,
        long downloadRate,
        long remainingBytes) {}
