package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.library.sql.Database;
import dev.blobfish.sdk.library.sql.Sql;
import dev.blobfish.sdk.transfer.Enroller.Find;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Walks in the journal. What was found and how far the walk is are one transaction, and what is found again is
/// left out, so a crash neither loses nor doubles a file.
final class WalkJournal {
    private final Database database;
    private final InstantSource clock;

    WalkJournal(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<WalkRow> claim(long engine) throws BlobException {
        return database.write(sql -> sql.one("""
                UPDATE walk SET owner = ? WHERE id = (SELECT w.id FROM walk w JOIN transfer_group g ON g.id = w.group_id
                    WHERE w.owner IS NULL AND w.failure_kind IS NULL AND w.next_try <= ? AND g.state = 'OPEN' ORDER BY w.id LIMIT 1)
                RETURNING *""", WalkRow::of, engine, clock.instant()));
    }

    /// @param position absent when the walk is at its end
    /// @throws BlobException `CANCELLED` when the walk is not this engine's any more
    void found(long engine, WalkRow walk, List<Find> finds, Optional<String> position) throws BlobException {
        Instant now = clock.instant();
        boolean mine = database.write(sql -> {
            if (sql.update(
                            "UPDATE walk SET position = ?, attempts = 0 WHERE id = ? AND owner = ?",
                            position,
                            walk.id(),
                            engine)
                    == 0) {
                return false;
            }
            TransferState first = state(sql, walk.group());
            var enroller = new Enroller(sql, walk.group(), now);
            for (Find find : finds) {
                enroller.add(find, first);
            }
            return true;
        });
        if (!mine) {
            throw new BlobException(Kind.CANCELLED, "walk " + walk.id() + " is not this run's any more");
        }
    }

    /// What is found joins in the state that its group has now.
    private static TransferState state(Sql sql, long group) throws SQLException {
        String state = sql.one("SELECT state FROM transfer_group WHERE id = ?", row -> row.text("state"), group)
                .orElse("CANCELLED");
        return switch (state) {
            case "OPEN" -> TransferState.QUEUED;
            case "PAUSED" -> TransferState.PAUSED;
            default -> TransferState.CANCELLED;
        };
    }

    void finished(long engine, WalkRow walk) throws BlobException {
        database.write(sql -> sql.update("DELETE FROM walk WHERE id = ? AND owner = ?", walk.id(), engine));
    }

    void waiting(long engine, WalkRow walk, Instant nextTry) throws BlobException {
        database.write(sql -> sql.update(
                "UPDATE walk SET owner = NULL, attempts = attempts + 1, next_try = ? WHERE id = ? AND owner = ?",
                nextTry,
                walk.id(),
                engine));
    }

    /// The rest of the folder cannot be found: that is a failed transfer in the list, which says why and can be
    /// retried with the group.
    void failed(long engine, WalkRow walk, Failure failure) throws BlobException {
        var find = new Find(
                Optional.of(walk.id()),
                walk.direction(),
                walk.source(),
                walk.target(),
                walk.metadata(),
                false,
                walk.conflict(),
                0,
                "",
                Optional.of(failure));
        Instant now = clock.instant();
        database.write(sql -> {
            new Enroller(sql, walk.group(), now).add(find, TransferState.FAILED);
            return sql.update(
                    "UPDATE walk SET owner = NULL, failure_kind = ?, failure_message = ? WHERE id = ? AND owner = ?",
                    failure.kind(),
                    failure.message(),
                    walk.id(),
                    engine);
        });
    }

    void release(long engine, WalkRow walk) throws BlobException {
        database.write(sql -> sql.update("UPDATE walk SET owner = NULL WHERE id = ? AND owner = ?", walk.id(), engine));
    }
}
