package dev.blobfish.sdk.transfer;

import static dev.blobfish.sdk.transfer.TransferState.CANCELLED;
import static dev.blobfish.sdk.transfer.TransferState.FAILED;
import static dev.blobfish.sdk.transfer.TransferState.NEEDS_ANSWER;
import static dev.blobfish.sdk.transfer.TransferState.PAUSED;
import static dev.blobfish.sdk.transfer.TransferState.QUEUED;
import static dev.blobfish.sdk.transfer.TransferState.RUNNING;
import static dev.blobfish.sdk.transfer.TransferState.SKIPPED;
import static dev.blobfish.sdk.transfer.TransferState.VERIFYING;
import static dev.blobfish.sdk.transfer.TransferState.WAITING_FOR_NETWORK;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.sql.Database;
import dev.blobfish.sdk.library.sql.Sql;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What people do to the queue. Each method is one transaction, changes exactly the transfers whose state allows it,
/// and
/// tells which these were. A run that lost its transfer this way notices by the version.
final class QueueJournal {
    private static final String PLAIN = "next_try = NULL";
    private static final String FRESH = "next_try = NULL, attempts = 0, failure_kind = NULL, failure_message = NULL";
    private static final String FROM_THE_START = FRESH + ", step = 'NEW', fingerprint = '', done = 0";

    private static final String STANDS_FOR_WALK =
            "EXISTS (SELECT 1 FROM walk w WHERE w.id = walk_id AND w.failure_kind IS NOT NULL AND w.source = transfer.source)";

    private final Database database;
    private final Clock clock;

    QueueJournal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Which transfers a person means.
    enum Scope {
        ONE("id = ?"),
        GROUP("group_id = ?"),
        /// The key does not matter.
        ALL("? IS NOT NULL");

        private final String condition;

        Scope(String condition) {
            this.condition = condition;
        }
    }

    List<Change> pause(Scope scope, long key) throws BlobException {
        return database.write(sql -> {
            open(sql, scope, key, "PAUSED", "state = 'OPEN'");
            return move(sql, scope, key, Set.of(QUEUED, RUNNING, VERIFYING, WAITING_FOR_NETWORK), PAUSED, PLAIN, "");
        });
    }

    List<Change> resume(Scope scope, long key) throws BlobException {
        return database.write(sql -> {
            open(sql, scope, key, "OPEN", "state = 'PAUSED'");
            return move(sql, scope, key, Set.of(PAUSED, WAITING_FOR_NETWORK), QUEUED, PLAIN, "");
        });
    }

    List<Change> cancel(Scope scope, long key) throws BlobException {
        return database.write(sql -> {
            open(sql, scope, key, "CANCELLED", "state <> 'CANCELLED'");
            var changes = move(
                    sql,
                    scope,
                    key,
                    Set.of(QUEUED, RUNNING, VERIFYING, PAUSED, WAITING_FOR_NETWORK, NEEDS_ANSWER, FAILED),
                    CANCELLED,
                    PLAIN,
                    "");
            sql.update("""
                    DELETE FROM walk WHERE failure_kind IS NOT NULL AND EXISTS (SELECT 1 FROM transfer t
                        WHERE t.walk_id = walk.id AND t.source = walk.source AND t.state = 'CANCELLED')""");
            return changes;
        });
    }

    /// Only single transfers may be retried after a cancel; a sweep over all repeats what failed.
    List<Change> retry(Scope scope, long key) throws BlobException {
        Set<TransferState> from = switch (scope) {
            case ONE -> Set.of(FAILED, CANCELLED);
            case GROUP, ALL -> Set.of(FAILED);
        };
        return database.write(sql -> {
            var changes = walkAgain(sql, scope, key);
            changes.addAll(move(sql, scope, key, from, QUEUED, FRESH + ", ask_first = 1", ""));
            return changes;
        });
    }

    /// A failed transfer may stand for the rest of a folder that could not be found. Then it is the search that is
    /// repeated, and its stand-in goes.
    private static List<Change> walkAgain(Sql sql, Scope scope, long key) throws SQLException {
        var standIns = sql.query(
                "SELECT id, walk_id FROM transfer WHERE state = 'FAILED' AND " + STANDS_FOR_WALK + " AND "
                        + scope.condition,
                row -> new long[] {row.number("id"), row.number("walk_id")},
                key);
        var changes = new ArrayList<Change>();
        for (long[] standIn : standIns) {
            sql.update("DELETE FROM transfer WHERE id = ?", standIn[0]);
            sql.update(
                    "UPDATE walk SET failure_kind = NULL, failure_message = NULL, attempts = 0, next_try = 0 WHERE id = ?",
                    standIn[1]);
            changes.add(new Change(standIn[0], FAILED, QUEUED));
        }
        return changes;
    }

    List<Change> startNow(long id) throws BlobException {
        return database.write(sql -> {
            var changes = move(sql, Scope.ONE, id, Set.of(PAUSED, WAITING_FOR_NETWORK), QUEUED, PLAIN, "");
            sql.update(
                    "UPDATE transfer SET priority = (SELECT max(priority) + 1 FROM transfer WHERE state = 'QUEUED') WHERE id = ? AND state = 'QUEUED'",
                    id);
            return changes;
        });
    }

    /// Answers fit their question: only where a target exists may it be overwritten, only a changed source begun
    /// anew.
    List<Change> answer(Scope scope, long key, Answer answer) throws BlobException {
        String exists = " AND failure_kind = 'TARGET_EXISTS'";
        return database.write(sql -> switch (answer) {
            case OVERWRITE ->
                move(
                        sql,
                        scope,
                        key,
                        Set.of(NEEDS_ANSWER),
                        QUEUED,
                        FRESH + ", conflict = 'OVERWRITE', write_condition = 'ALWAYS'",
                        exists);
            case KEEP_BOTH ->
                move(
                        sql,
                        scope,
                        key,
                        Set.of(NEEDS_ANSWER),
                        QUEUED,
                        FRESH + ", conflict = 'KEEP_BOTH', step = 'NEW', done = 0",
                        exists);
            case START_ANEW ->
                move(
                        sql,
                        scope,
                        key,
                        Set.of(NEEDS_ANSWER),
                        QUEUED,
                        FROM_THE_START,
                        " AND failure_kind = 'SOURCE_CHANGED'");
            case SKIP -> move(sql, scope, key, Set.of(NEEDS_ANSWER), SKIPPED, PLAIN, "");
        });
    }

    /// Forgets finished transfers, and groups of which nothing is left.
    int clear() throws BlobException {
        return database.write(sql -> {
            int gone = sql.update("""
                    DELETE FROM transfer WHERE state IN ('DONE', 'SKIPPED', 'CANCELLED') AND owner IS NULL
                        AND (residue = 0 OR state = 'DONE')
                        AND NOT EXISTS (SELECT 1 FROM walk w WHERE w.group_id = transfer.group_id)""");
            sql.update("DELETE FROM tally WHERE files = 0");
            sql.update("""
                    DELETE FROM transfer_group WHERE NOT EXISTS (SELECT 1 FROM transfer t WHERE t.group_id = transfer_group.id)
                        AND NOT EXISTS (SELECT 1 FROM walk w WHERE w.group_id = transfer_group.id)""");
            return gone;
        });
    }

    /// A walk goes with its group: files found later join in the group's state.
    private static void open(Sql sql, Scope scope, long key, String state, String from) throws SQLException {
        switch (scope) {
            case ONE -> {}
            case GROUP -> sql.update("UPDATE transfer_group SET state = ? WHERE id = ? AND " + from, state, key);
            case ALL ->
                sql.update(
                        "UPDATE transfer_group SET state = ? WHERE id IN (SELECT group_id FROM walk) AND " + from,
                        state);
        }
        if (state.equals("CANCELLED")) {
            sql.update("DELETE FROM walk WHERE group_id IN (SELECT id FROM transfer_group WHERE state = 'CANCELLED')");
        }
    }

    private List<Change> move(
            Sql sql, Scope scope, long key, Set<TransferState> from, TransferState to, String sets, String condition)
            throws SQLException {
        var changes = new ArrayList<Change>();
        for (TransferState state : TransferState.values()) {
            if (from.contains(state) && state.mayBecome(to)) {
                changes.addAll(sql.query(
                        "UPDATE transfer SET state = ?, finished = ?, version = version + 1, " + sets
                                + " WHERE state = ? AND " + scope.condition + condition + " RETURNING id",
                        row -> new Change(row.number("id"), state, to),
                        to,
                        to.isFinal() ? clock.instant() : null,
                        state,
                        key));
            }
        }
        return changes;
    }
}
