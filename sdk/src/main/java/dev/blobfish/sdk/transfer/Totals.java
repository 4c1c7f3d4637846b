package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.transfer.ViewJournal.Sum;
import java.time.InstantSource;
import java.util.Map;

/// The queue in numbers: sampled from the journal, so that other programs' work counts too, with this engine's speeds.
final class Totals {
    final Meter up;
    final Meter down;
    private volatile Map<TransferState, Sum> sums = Map.of();

    Totals(InstantSource clock) {
        this.up = new Meter(clock);
        this.down = new Meter(clock);
    }

    void sample(ViewJournal views) throws BlobException {
        sums = views.sums();
    }

    QueueTotals now() {
        var seen = sums;
        long remaining = seen.entrySet().stream()
                .filter(entry -> !entry.getKey().isFinal())
                .mapToLong(entry -> entry.getValue().remaining())
                .sum();
        return new QueueTotals(
                files(seen, TransferState.RUNNING) + files(seen, TransferState.VERIFYING),
                files(seen, TransferState.QUEUED) + files(seen, TransferState.WAITING_FOR_NETWORK),
                files(seen, TransferState.PAUSED),
                files(seen, TransferState.NEEDS_ANSWER),
                files(seen, TransferState.FAILED),
                files(seen, TransferState.DONE),
                up.bytesPerSecond(),
                down.bytesPerSecond(),
                remaining);
    }

    private static long files(Map<TransferState, Sum> sums, TransferState state) {
        return sums.getOrDefault(state, Sum.NONE).files();
    }
}
