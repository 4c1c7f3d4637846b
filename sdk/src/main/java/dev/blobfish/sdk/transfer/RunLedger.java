package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.WriteCondition;
import dev.blobfish.sdk.library.sql.Database;
import dev.blobfish.sdk.library.sql.Sql;
import dev.blobfish.sdk.transfer.TransferRow.Outcome;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;

/// A run's side of the journal: the only way in which a run changes its transfer. Every write holds only if the run
/// still owns the
/// transfer in the version it knows, and fails with `CANCELLED` otherwise: then somebody paused or cancelled it, or
/// took it over. Parts may be written by several threads at once; everything else is the run's own thread's.
final class RunLedger {
    private final Database database;
    private final InstantSource clock;
    private final long owner;
    private final Watch watch;
    private TransferRow row;

    /// Who has to know about changes.
    interface Watch {
        void changed(TransferRow row, TransferState from);
    }

    RunLedger(Database database, InstantSource clock, long owner, TransferRow row, Watch watch) {
        this.database = database;
        this.clock = clock;
        this.owner = owner;
        this.row = row;
        this.watch = watch;
    }

    synchronized TransferRow row() {
        return row;
    }

    Standing standing() {
        return row().standing();
    }

    /// The source was looked at. Journalled with the next write.
    synchronized void seen(long size, String fingerprint) {
        row = row.with(row.standing().seen(size, fingerprint));
    }

    /// It is decided where and how to write, and there is a place for parts. On the disk for good: a token that is
    /// lost is an
    /// upload that stays in the store unseen.
    void begun(String name, WriteCondition condition, long partSize, String session) throws BlobException {
        write(
                standing()
                        .decided(name, condition, partSize)
                        .in(Optional.of(session))
                        .at(Step.BEGUN)
                        .having(0)
                        .tried(standing().tries().attempts(), false),
                row().outcome(),
                true);
    }

    /// The parts that arrived, by number.
    SortedMap<Integer, PartProof> parts() throws BlobException {
        return database.read(sql -> PartRows.of(sql, row().id()));
    }

    /// Whether some transfer of the library goes on with this upload.
    boolean isJournalled(String session) throws BlobException {
        return database.read(sql -> sql.one(
                        "SELECT 1 AS one FROM transfer WHERE session = ? LIMIT 1",
                        found -> found.number("one"),
                        session))
                .isPresent();
    }

    /// A part arrived. That is true, and kept, even when the transfer is not this run's any more.
    void part(PartProof part) throws BlobException {
        TransferRow now = row();
        boolean mine = database.write(sql -> {
            long before = PartRows.size(sql, now.id(), part.number());
            int counted = sql.update(
                    "UPDATE transfer SET done = done + ?, attempts = 0 WHERE id = ? AND session = ?",
                    part.size() - before,
                    now.id(),
                    now.standing().target().session());
            if (counted > 0) {
                PartRows.put(sql, now.id(), part);
            }
            return sql.one(
                            "SELECT 1 AS one FROM transfer WHERE id = ? AND owner = ? AND version = ?",
                            found -> found.number("one"),
                            now.id(),
                            owner,
                            now.standing().version())
                    .isPresent();
        });
        if (!mine) {
            throw lost();
        }
        synchronized (this) {
            Standing standing = row.standing();
            row = row.with(standing.having(standing.tries().done() + part.size())
                    .tried(0, standing.tries().askFirst()));
            watch.changed(row, standing.state());
        }
    }

    /// What is there was compared with the store (or the disk): exactly these parts count from now on.
    void keepOnly(Collection<PartProof> parts) throws BlobException {
        long done = parts.stream().mapToLong(PartProof::size).sum();
        long id = row().id();
        write(standing().having(done), row().outcome(), false, sql -> {
            PartRows.clear(sql, id);
            for (PartProof part : parts) {
                PartRows.put(sql, id, part);
            }
        });
    }

    /// Nothing that was sent counts any more.
    void beginAnew() throws BlobException {
        long id = row().id();
        Standing fresh = standing().at(Step.NEW).in(Optional.<String>empty()).having(0);
        write(
                fresh.in(TransferState.RUNNING).tried(fresh.tries().attempts(), true),
                row().outcome(),
                false,
                sql -> PartRows.clear(sql, id));
    }

    /// All bytes are in their place; what is left is proof.
    void stored(String name) throws BlobException {
        Standing now = standing();
        write(
                now.decided(name, now.target().condition(), now.target().partSize())
                        .in(TransferState.VERIFYING)
                        .at(Step.STORED),
                row().outcome(),
                false);
    }

    /// Finished, with a receipt.
    ///
    /// @param saved bytes that did not have to be sent
    void done(Proof proof, long saved) throws BlobException {
        TransferRow old = row();
        Instant now = clock.instant();
        var outcome =
                new Outcome(Optional.empty(), Optional.of(proof.method()), saved, Optional.empty(), Optional.of(now));
        Standing end =
                old.standing().in(TransferState.DONE).having(old.standing().size());
        write(end, outcome, false, sql -> {
            if (old.standing().target().session().isPresent()) {
                PartRows.clear(sql, old.id());
            }
            ReceiptRows.add(sql, old, proof, saved, now);
        });
    }

    void skipped() throws BlobException {
        finish(TransferState.SKIPPED, Optional.empty());
    }

    void failed(Failure failure) throws BlobException {
        finish(TransferState.FAILED, Optional.of(failure));
    }

    void needsAnswer(Failure failure) throws BlobException {
        finish(TransferState.NEEDS_ANSWER, Optional.of(failure));
    }

    private void finish(TransferState state, Optional<Failure> failure) throws BlobException {
        Optional<Instant> finished = state.isFinal() ? Optional.of(clock.instant()) : Optional.empty();
        var outcome = new Outcome(failure, Optional.empty(), row().outcome().saved(), Optional.empty(), finished);
        write(standing().in(state), outcome, false);
    }

    /// Goes on by itself then.
    ///
    /// @param ask whether to ask the store first what became of this try
    void waiting(Failure failure, Instant nextTry, boolean ask) throws BlobException {
        Standing next = standing()
                .in(TransferState.WAITING_FOR_NETWORK)
                .tried(
                        standing().tries().attempts() + 1,
                        ask || standing().tries().askFirst());
        var outcome = new Outcome(
                Optional.of(failure),
                Optional.empty(),
                row().outcome().saved(),
                Optional.of(nextTry),
                Optional.empty());
        write(next, outcome, false);
    }

    /// The run is over: the transfer is nobody's. One that is still running goes back to the queue. Never fails
    /// because somebody else has it.
    void release() throws BlobException {
        if (RunRows.isOver(row())) {
            return;
        }
        long id = row().id();
        database.write(sql -> RunRows.release(sql, id, owner));
    }

    /// Further statements of the same transaction.
    @FunctionalInterface
    private interface More {
        void run(Sql sql) throws SQLException;
    }

    private void write(Standing next, Outcome outcome, boolean durably) throws BlobException {
        write(next, outcome, durably, _ -> {});
    }

    private void write(Standing next, Outcome outcome, boolean durably, More more) throws BlobException {
        TransferRow old = row();
        TransferState from = old.standing().state();
        if (from != next.state() && !from.mayBecome(next.state())) {
            throw new IllegalStateException(
                    "transfer " + old.id() + " may not go from " + from + " to " + next.state());
        }
        TransferRow wanted = old.with(next.asOf(old.standing().version() + 1), outcome);
        boolean mine = durably
                ? database.writeDurably(sql -> write(sql, old, wanted, more))
                : database.write(sql -> write(sql, old, wanted, more));
        if (!mine) {
            throw lost();
        }
        synchronized (this) {
            row = wanted;
            watch.changed(wanted, from);
        }
    }

    private boolean write(Sql sql, TransferRow old, TransferRow wanted, More more) throws SQLException {
        boolean mine = RunRows.replace(sql, old, wanted, owner);
        if (mine) {
            more.run(sql);
        }
        return mine;
    }

    private BlobException lost() {
        return new BlobException(Kind.CANCELLED, "transfer " + row().id() + " is not this run's any more");
    }
}
