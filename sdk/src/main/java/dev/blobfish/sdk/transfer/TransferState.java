package dev.blobfish.sdk.transfer;

import java.util.EnumSet;
import java.util.Set;

/// Where a transfer stands. Legal moves are here and nowhere else; the journal changes a state by compare-and-set.
public enum TransferState {
    /// Waits for a worker.
    QUEUED,
    RUNNING,
    /// All bytes are there; digests are being compared.
    VERIFYING,
    PAUSED,
    /// The network or the store is away; goes on by itself.
    WAITING_FOR_NETWORK,
    /// A person must decide: the target exists, or the file changed.
    NEEDS_ANSWER,
    DONE,
    /// Not sent because the rule for existing targets said so.
    SKIPPED,
    FAILED,
    CANCELLED;

    /// Whether a transfer in this state may go to `next`.
    public boolean mayBecome(TransferState next) {
        return successors().contains(next);
    }

    /// Whether nothing more happens unless a person asks.
    public boolean isFinal() {
        return switch (this) {
            case DONE, SKIPPED, FAILED, CANCELLED -> true;
            case QUEUED, RUNNING, VERIFYING, PAUSED, WAITING_FOR_NETWORK, NEEDS_ANSWER -> false;
        };
    }

    private Set<TransferState> successors() {
        return switch (this) {
            case QUEUED -> EnumSet.of(RUNNING, PAUSED, NEEDS_ANSWER, SKIPPED, FAILED, CANCELLED);
            case RUNNING ->
                EnumSet.of(
                        QUEUED, VERIFYING, PAUSED, WAITING_FOR_NETWORK, NEEDS_ANSWER, DONE, SKIPPED, FAILED, CANCELLED);
            case VERIFYING ->
                EnumSet.of(
                        QUEUED, RUNNING, PAUSED, WAITING_FOR_NETWORK, NEEDS_ANSWER, DONE, SKIPPED, FAILED, CANCELLED);
            case PAUSED -> EnumSet.of(QUEUED, CANCELLED);
            case WAITING_FOR_NETWORK -> EnumSet.of(QUEUED, RUNNING, PAUSED, FAILED, CANCELLED);
            case NEEDS_ANSWER -> EnumSet.of(QUEUED, SKIPPED, PAUSED, CANCELLED);
            case FAILED -> EnumSet.of(QUEUED, CANCELLED);
            case CANCELLED -> EnumSet.of(QUEUED);
            case DONE, SKIPPED -> EnumSet.noneOf(TransferState.class);
        };
    }
}
