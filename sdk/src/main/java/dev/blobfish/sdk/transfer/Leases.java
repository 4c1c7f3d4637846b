package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.sql.Database;
import dev.blobfish.sdk.library.sql.Row;
import dev.blobfish.sdk.library.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Who works on what. An engine has a row with a lease that it renews; it owns the transfers that carry its id. When
/// its lease
/// has run out, or its process is known to be dead, everybody may take them over.
final class Leases {
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final String ORPHANS = "owner IS NOT NULL AND owner NOT IN (SELECT id FROM engine)";
    private final Database database;
    private final InstantSource clock;
    private final Machine machine;

    Leases(Database database, InstantSource clock, Machine machine) {
        this.database = database;
        this.clock = clock;
        this.machine = machine;
    }

    /// Makes this engine known.
    ///
    /// @return its id
    long enter() throws BlobException {
        return database.write(sql -> sql.insert(
                "INSERT INTO engine (machine, pid, started, lease_until) VALUES (?, ?, ?, ?)",
                machine.id(),
                machine.pid(),
                machine.started(),
                clock.instant().plus(LEASE)));
    }

    /// Renews the lease; takes back what engines own that are gone; wakes up what waited long enough.
    ///
    /// @return the changes that this made
    List<Change> heartbeat(long engine) throws BlobException {
        Instant now = clock.instant();
        return database.write(sql -> {
            // after a long sleep of the machine another engine may have dropped this one: then it begins anew under its
            // old id
            sql.update("""
                    INSERT INTO engine (id, machine, pid, started, lease_until) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET lease_until = excluded.lease_until""", engine, machine.id(), machine.pid(), machine.started(), now.plus(LEASE));
            buryTheDead(sql, now);
            var changes = new ArrayList<Change>();
            for (TransferState state : List.of(TransferState.RUNNING, TransferState.VERIFYING)) {
                changes.addAll(sql.query(
                        "UPDATE transfer SET state = 'QUEUED', owner = NULL, ask_first = 1, version = version + 1 WHERE state = ? AND "
                                + ORPHANS + " RETURNING id",
                        row -> new Change(row.number("id"), state, TransferState.QUEUED),
                        state));
            }
            sql.update("UPDATE transfer SET owner = NULL WHERE " + ORPHANS);
            sql.update("UPDATE walk SET owner = NULL WHERE " + ORPHANS);
            changes.addAll(sql.query(
                    """
                    UPDATE transfer SET state = 'QUEUED', version = version + 1
                    WHERE state = 'WAITING_FOR_NETWORK' AND next_try <= ? RETURNING id""",
                    row -> new Change(row.number("id"), TransferState.WAITING_FOR_NETWORK, TransferState.QUEUED),
                    now));
            return changes;
        });
    }

    private record Engine(long id, String machine, long pid, long started, Instant until) {}

    private void buryTheDead(Sql sql, Instant now) throws SQLException {
        var engines = sql.query(
                "SELECT * FROM engine",
                row -> new Engine(
                        row.number("id"),
                        row.text("machine"),
                        row.number("pid"),
                        row.number("started"),
                        row.instant("lease_until")));
        for (Engine engine : engines) {
            if (engine.until.isBefore(now) || machine.isDead(engine.machine, engine.pid, engine.started)) {
                sql.update("DELETE FROM engine WHERE id = ?", engine.id);
            }
        }
    }

    /// Takes the next queued transfers, by priority and age, in one statement: no two engines get the same.
    ///
    /// @param away profiles whose stores are not to be bothered now
    List<TransferRow> claim(long engine, int limit, Collection<String> away) throws BlobException {
        var unreadable = new ArrayList<Long>();
        var claimed = database.write(sql -> {
            unreadable.clear();
            return claim(sql, engine, limit, away, unreadable);
        });
        return claimed.isEmpty() && !unreadable.isEmpty() ? claim(engine, limit, away) : claimed;
    }

    private List<TransferRow> claim(Sql sql, long engine, int limit, Collection<String> away, List<Long> unreadable)
            throws SQLException {
        var claimed = new ArrayList<TransferRow>();
        sql.query("""
                UPDATE transfer SET state = 'RUNNING', owner = ?, version = version + 1, residue = 1, next_try = NULL
                WHERE id IN (SELECT id FROM transfer WHERE state = 'QUEUED' AND owner IS NULL AND %s
                             ORDER BY priority DESC, id LIMIT ?)
                RETURNING *""".formatted(present(away)), row -> take(row, claimed, unreadable), engine, limit);
        for (long id : unreadable) {
            setAside(sql, id);
        }
        return claimed;
    }

    private static String present(Collection<String> away) {
        if (away.isEmpty()) {
            return "TRUE";
        }
        // few and rarely: the text is quoted rather than bound so that one statement serves any number of them
        var quoted = away.stream()
                .map(id -> "'" + id.replace("'", "''") + "'")
                .sorted()
                .toList();
        String list = String.join(", ", quoted);
        return "coalesce(source_profile, '') NOT IN (%s) AND coalesce(target_profile, '') NOT IN (%s)"
                .formatted(list, list);
    }

    private static long take(Row row, List<TransferRow> claimed, List<Long> unreadable) throws SQLException {
        long id = row.number("id");
        try {
            claimed.add(RowCodec.transfer(row));
        } catch (SQLException _) {
            unreadable.add(id);
        }
        return id;
    }

    /// One bad row must not stop the queue.
    private void setAside(Sql sql, long id) throws SQLException {
        sql.update("""
                UPDATE transfer SET state = 'FAILED', owner = NULL, finished = ?, failure_kind = 'PROTOCOL',
                    failure_message = 'This entry of the list is damaged and cannot be carried out.' WHERE id = ?""", clock.instant(), id);
    }

    /// A cancelled or skipped transfer of which something may be left in a store or on the disk.
    Optional<TransferRow> claimResidue(long engine) throws BlobException {
        return database.write(sql -> {
            var claimed = new ArrayList<TransferRow>();
            var unreadable = new ArrayList<Long>();
            sql.query("""
                    UPDATE transfer SET owner = ? WHERE id = (SELECT id FROM transfer WHERE residue <> 0 AND owner IS NULL
                        AND state IN ('CANCELLED', 'SKIPPED') AND coalesce(next_try, 0) <= ? ORDER BY id LIMIT 1) RETURNING *""", row -> take(row, claimed, unreadable), engine, clock.instant());
            for (long id : unreadable) {
                sql.update("UPDATE transfer SET residue = 0, owner = NULL WHERE id = ?", id);
            }
            return claimed.stream().findFirst();
        });
    }

    /// What carries this engine's id but is not its to work on any more: somebody paused or cancelled it, in this
    /// program or in another.
    List<Long> withdrawn(long engine) throws BlobException {
        return database.read(sql -> sql.query(
                "SELECT id FROM transfer WHERE owner = ? AND state NOT IN ('RUNNING', 'VERIFYING')",
                row -> row.number("id"),
                engine));
    }

    /// Lets go of everything.
    void leave(long engine) throws BlobException {
        database.write(sql -> {
            sql.update(
                    "UPDATE transfer SET state = 'QUEUED', ask_first = 1, version = version + 1 WHERE owner = ? AND state IN ('RUNNING', 'VERIFYING')",
                    engine);
            sql.update("UPDATE transfer SET owner = NULL WHERE owner = ?", engine);
            sql.update("UPDATE walk SET owner = NULL WHERE owner = ?", engine);
            return sql.update("DELETE FROM engine WHERE id = ?", engine);
        });
    }
}
