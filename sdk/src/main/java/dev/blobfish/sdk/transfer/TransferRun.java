package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One transfer on its way, from claim to release. Obeys the retry policy; decides nothing itself.
final class TransferRun {
    private final RunLedger ledger;
    private final Meter meter;
    private final Jobs jobs;
    private final EngineSettings settings;
    private final AwayStores away;
    private @Nullable Job job;

    TransferRun(RunLedger ledger, Meter meter, Jobs jobs, EngineSettings settings, AwayStores away) {
        this.ledger = ledger;
        this.meter = meter;
        this.jobs = jobs;
        this.settings = settings;
        this.away = away;
    }

    long id() {
        return ledger.row().id();
    }

    boolean isDone() {
        return ledger.standing().state() == TransferState.DONE;
    }

    /// Takes the next step.
    ///
    /// @return whether there is another one for this run
    boolean step() {
        try {
            try {
                if (job == null) {
                    job = jobs.job(ledger, meter);
                }
                return job.step();
            } catch (BlobException e) {
                if (e.kind() != Kind.CANCELLED && !Thread.currentThread().isInterrupted()) {
                    failed(e);
                }
                return false;
            } catch (RuntimeException e) {
                System.getLogger(TransferRun.class.getName())
                        .log(System.Logger.Level.ERROR, "transfer " + id() + " failed unexpectedly", e);
                ledger.failed(new Failure(Kind.PROTOCOL.name(), "Something unexpected happened: " + e));
                return false;
            }
        } catch (BlobException e) {
            // the journal itself: nobody may be told through it; the lease runs out, or release() brings it back
            System.getLogger(TransferRun.class.getName())
                    .log(System.Logger.Level.WARNING, "transfer " + id() + " cannot be journalled", e);
            return false;
        }
    }

    private void failed(BlobException failure) throws BlobException {
        var row = ledger.row();
        Instant now = settings.clock().instant();
        RandomGenerator chance = settings.chance();
        var why = new Failure(failure.kind().name(), String.valueOf(failure.getMessage()));
        switch (settings.retry().decide(row.standing().tries().attempts() + 1, failure, now, chance.nextDouble())) {
            case RetryPolicy.GiveUp _ -> ledger.failed(why);
            case RetryPolicy.RetryAt(Instant when) -> {
                away.report(row.profileId(), failure, when);
                ledger.waiting(why, when, failure.kind() == Kind.NETWORK);
            }
            case RetryPolicy.AskAt(Instant when) -> ledger.waiting(why, when, true);
        }
    }

    /// The end of this run, whatever its outcome.
    void release() {
        try {
            ledger.release();
        } catch (BlobException e) {
            System.getLogger(TransferRun.class.getName())
                    .log(System.Logger.Level.WARNING, "transfer " + id() + " cannot be released", e);
        }
    }
}
