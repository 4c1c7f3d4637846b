package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.WriteCondition;
import dev.blobfish.sdk.transfer.TransferSnapshot.Direction;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.time.Instant;
import java.util.Optional;

/// A transfer as the journal has it.
record TransferRow(Order order, Standing standing, Outcome outcome) {
    /// What was asked; never changes.
    record Order(
            long id,
            long group,
            Direction direction,
            Place source,
            Place target,
            Metadata metadata,
            boolean deleteSource,
            ConflictPolicy conflict,
            Instant created) {}

    /// How far it is.
    ///
    /// @param fingerprint of the source; empty while unknown
    /// @param writeName the name decided on, which may differ from the one asked for
    /// @param partSize in bytes; 0 for one piece
    /// @param session the store's token of an upload in parts
    /// @param askFirst a try ended without an answer, so the bytes may have arrived
    /// @param version changes with each change of state
    record Standing(
            TransferState state,
            Step step,
            long size,
            String fingerprint,
            Optional<String> writeName,
            WriteCondition condition,
            long partSize,
            Optional<String> session,
            boolean askFirst,
            long done,
            int attempts,
            long version) {}

    /// What came of it.
    record Outcome(
            Optional<Failure> failure,
            Optional<String> verified,
            long saved,
            Optional<Instant> nextTry,
            Optional<Instant> finished) {
        static final Outcome NONE =
                new Outcome(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    /// Below this a transfer goes in one request whatever the store, so a pause costs all of it.
    private static final long CERTAINLY_PARTS = 64L << 20;

    long id() {
        return order.id();
    }

    TransferRow withStanding(Standing next) {
        return new TransferRow(order, next, outcome);
    }

    /// The profile whose store is written, or of a download read.
    String profileId() {
        return order.target().profileId().or(() -> order.source().profileId()).orElseThrow();
    }

    boolean resumable() {
        return standing.step() == Step.NEW ? standing.size() >= CERTAINLY_PARTS : standing.partSize() > 0;
    }

    /// @param unjournalled bytes beyond those in the journal
    TransferSnapshot snapshot(long unjournalled, long bytesPerSecond) {
        return new TransferSnapshot(
                order.id(),
                order.group(),
                order.direction(),
                order.source().display(),
                order.target().display(),
                profileId(),
                standing.state(),
                standing.size(),
                Math.max(0, standing.done() + unjournalled),
                bytesPerSecond,
                outcome.failure(),
                outcome.verified(),
                outcome.saved(),
                standing.attempts(),
                outcome.nextTry(),
                resumable(),
                order.created(),
                outcome.finished());
    }
}
