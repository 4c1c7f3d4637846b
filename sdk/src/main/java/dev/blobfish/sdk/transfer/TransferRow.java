package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.Metadata;
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

    TransferRow with(Standing next) {
        return new TransferRow(order, next, outcome);
    }

    TransferRow with(Standing next, Outcome result) {
        return new TransferRow(order, next, result);
    }

    /// The profile whose store is written, or of a download read.
    String profileId() {
        return order.target().profileId().or(() -> order.source().profileId()).orElseThrow();
    }

    boolean resumable() {
        return standing.step() == Step.NEW
                ? standing.size() >= CERTAINLY_PARTS
                : standing.target().partSize() > 0;
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
                Math.max(0, standing.tries().done() + unjournalled),
                bytesPerSecond,
                outcome.failure(),
                outcome.verified(),
                outcome.saved(),
                standing.tries().attempts(),
                outcome.nextTry(),
                resumable(),
                order.created(),
                outcome.finished());
    }
}
