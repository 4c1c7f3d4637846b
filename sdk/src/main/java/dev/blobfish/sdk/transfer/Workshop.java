package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.library.sql.Database;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.util.List;

/// Makes runs of claimed work, and knows nothing of threads: who calls decides which thread takes the steps.
final class Workshop {
    /// How often what a cancelled transfer left in an unreachable store is tried to be cleared away.
    private static final int CLEARING_TRIES = 20;

    private final Database database;
    private final EngineSettings settings;
    private final LiveTransfers live;
    private final ChangeFeed feed;
    private final Jobs jobs;
    final AwayStores away;
    final WalkJournal walks;

    Workshop(Database database, EngineSettings settings, LiveTransfers live, ChangeFeed feed, Jobs jobs) {
        this.database = database;
        this.settings = settings;
        this.live = live;
        this.feed = feed;
        this.jobs = jobs;
        this.away = new AwayStores(settings.clock());
        this.walks = new WalkJournal(database, settings.clock());
    }

    TransferRun run(long engine, TransferRow claimed) {
        var meter = new Meter(settings.clock());
        RunLedger.Watch watch = (row, from) -> {
            TransferState to = row.standing().state();
            live.show(row, meter);
            if (from != to) {
                feed.tell(List.of(new Change(row.id(), from, to)));
            }
        };
        live.show(claimed, meter);
        feed.tell(List.of(new Change(claimed.id(), TransferState.QUEUED, TransferState.RUNNING)));
        return new TransferRun(
                new RunLedger(database, settings.clock(), engine, claimed, watch), meter, jobs, settings, away);
    }

    /// Time or another engine changed these.
    void noticed(List<Change> changes) {
        changes.forEach(change -> live.hide(change.id()));
        feed.tell(changes);
    }

    /// @throws BlobException when the store cannot be reached
    Walker walker(long engine, WalkRow walk) throws BlobException {
        return switch (walk.source()) {
            case Place.Local _ -> new LocalWalker(engine, walk, walks);
            case Place.Remote source ->
                new StoreWalker(engine, walk, walks, jobs.stores().store(source.profile()));
        };
    }

    /// A walk that went wrong waits or is given up, as the retry policy says.
    void walkFailed(long engine, WalkRow walk, BlobException failure) throws BlobException {
        if (failure.kind() == Kind.CANCELLED) {
            walks.release(engine, walk);
            return;
        }
        var now = settings.clock().instant();
        switch (settings.retry()
                .decide(walk.attempts() + 1, failure, now, settings.chance().nextDouble())) {
            case RetryPolicy.GiveUp _ ->
                walks.failed(engine, walk, new Failure(failure.kind().name(), String.valueOf(failure.getMessage())));
            case RetryPolicy.RetryAt(var when) -> walks.waiting(engine, walk, when);
            case RetryPolicy.AskAt(var when) -> walks.waiting(engine, walk, when);
        }
    }

    /// Clears away what a cancelled transfer left. What cannot be cleared now is tried again later.
    void clear(long engine, TransferRow row) throws BlobException {
        boolean cleared = true;
        try {
            jobs.clear(row);
        } catch (BlobException e) {
            cleared = !e.kind().isTransient() || row.standing().tries().attempts() >= CLEARING_TRIES;
        }
        if (cleared) {
            database.write(sql -> {
                sql.update("DELETE FROM part WHERE transfer_id = ?", row.id());
                return sql.update("""
                        UPDATE transfer SET residue = 0, owner = NULL, session = NULL, step = 'NEW', done = 0, next_try = NULL
                        WHERE id = ? AND owner = ?""", row.id(), engine);
            });
        } else {
            var later = settings.clock().instant().plus(settings.retry().cap());
            database.write(sql -> sql.update(
                    "UPDATE transfer SET owner = NULL, attempts = attempts + 1, next_try = ? WHERE id = ? AND owner = ?",
                    later,
                    row.id(),
                    engine));
        }
    }

    /// The run's end: what waits with a failure stays in sight, the rest leaves the stage.
    void ended(TransferRun run) {
        run.release();
        live.settle(run.id());
    }
}
