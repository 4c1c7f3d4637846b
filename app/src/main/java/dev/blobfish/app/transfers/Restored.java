package dev.blobfish.app.transfers;

import dev.blobfish.sdk.transfer.TransferSnapshot;
import dev.blobfish.sdk.transfer.TransferState;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a start found unfinished in the journal.
///
/// @param transfers not final
/// @param resumed of these go on where they were, having bytes already
/// @param needAnswer of these wait for a person
/// @param since when the newest of them was asked for
public record Restored(long transfers, long resumed, long needAnswer, Instant since) {
    /// Absent when nothing was unfinished.
    static Optional<Restored> of(Collection<TransferSnapshot> journal) {
        List<TransferSnapshot> open =
                journal.stream().filter(transfer -> !transfer.state().isFinal()).toList();
        return open.stream()
                .map(TransferSnapshot::created)
                .max(Comparator.naturalOrder())
                .map(since -> new Restored(
                        open.size(),
                        open.stream().filter(Restored::goesOn).count(),
                        open.stream()
                                .filter(transfer -> transfer.state() == TransferState.NEEDS_ANSWER)
                                .count(),
                        since));
    }

    private static boolean goesOn(TransferSnapshot transfer) {
        return transfer.resumable() && transfer.done() > 0 && transfer.state() != TransferState.NEEDS_ANSWER;
    }
}
