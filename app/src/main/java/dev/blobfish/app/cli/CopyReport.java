package dev.blobfish.app.cli;

import dev.blobfish.sdk.transfer.TransferEngine;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells what became of some groups of transfers: each transfer for programs, the failed ones and the sums for people.
final class CopyReport {
    private static final int FAILURES_SHOWN = 20;

    private final TransferEngine engine;
    private final Output output;
    private final boolean json;
    private long told;

    CopyReport(TransferEngine engine, Output output, boolean json) {
        this.engine = engine;
        this.output = output;
        this.json = json;
    }

    void tell(Collection<Long> groups, Sums sums, Instant now) {
        if (json) {
            each(TransferFilter.ALL, groups, sums.begun(), transfer -> output.json(TransferShown.json(transfer)));
            output.json(sums.json("settled"));
            return;
        }
        if (sums.unfinished() > 0) {
            each(TransferFilter.FAILED, groups, sums.begun(), this::unfinished);
            each(TransferFilter.ACTIVE, groups, sums.begun(), this::unfinished);
            if (told > FAILURES_SHOWN) {
                output.note("... and " + Shown.count(told - FAILURES_SHOWN, "more problem")
                        + "; see: blobfish transfers list --failed");
            }
        }
        output.note(summary(sums, now));
    }

    private static String summary(Sums sums, Instant now) {
        String what = Shown.count(sums.finished(), "file") + ", " + Shown.bytes(sums.doneBytes()) + ", verified, in "
                + Shown.duration(Duration.between(sums.begun(), now));
        if (sums.files() == 0) {
            return "Nothing to copy.";
        }
        return sums.unfinished() == 0
                ? "Done: " + what + "."
                : "Not finished: " + String.format(Locale.ROOT, "%,d", sums.unfinished()) + " of "
                        + Shown.count(sums.files(), "file")
                        + ". Try those again with: blobfish transfers retry --all --wait";
    }

    private void unfinished(TransferSnapshot transfer) {
        told++;
        if (told <= FAILURES_SHOWN) {
            output.note(TransferShown.problem(transfer));
        }
    }

    /// Goes through the transfers of the groups, newest first, back to the time at which the first group was made.
    private void each(TransferFilter filter, Collection<Long> groups, Instant begun, Consumer<TransferSnapshot> use) {
        new TransferPages(engine).each(filter, transfer -> {
            if (groups.contains(transfer.group())) {
                use.accept(transfer);
            }
            return !transfer.created().isBefore(begun);
        });
    }
}
