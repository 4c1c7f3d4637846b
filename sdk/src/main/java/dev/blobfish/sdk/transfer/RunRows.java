package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.library.sql.Sql;
import dev.blobfish.sdk.transfer.TransferRow.Outcome;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.sql.SQLException;

/// The statements by which a run changes its transfer's row.
final class RunRows {
    private static final String WRITE = """
            UPDATE transfer SET state = ?, step = ?, size = ?, fingerprint = ?, write_name = ?, write_condition = ?,
                part_size = ?, session = ?, ask_first = ?, done = ?, attempts = ?, failure_kind = ?, failure_message = ?,
                verified = ?, saved = ?, next_try = ?, finished = ?, residue = ?, version = ?, owner = ?
            WHERE id = ? AND owner = ? AND version = ?""";

    private RunRows() {}

    /// Replaces a transfer's row if this run still owns it in the version it knows.
    ///
    /// @return whether it did
    static boolean replace(Sql sql, TransferRow old, TransferRow wanted, long owner) throws SQLException {
        Standing s = wanted.standing();
        Outcome o = wanted.outcome();
        // only what ended by itself leaves nothing behind; a failed one may be retried or cancelled yet
        boolean residue = s.state() != TransferState.DONE
                && (s.state() != TransferState.SKIPPED || s.target().session().isPresent());
        return sql.update(
                        WRITE,
                        s.state(),
                        s.step(),
                        s.size(),
                        s.source().fingerprint(),
                        s.target().writeName(),
                        RowCodec.text(s.target().condition()),
                        s.target().partSize(),
                        s.target().session(),
                        s.tries().askFirst(),
                        s.tries().done(),
                        s.tries().attempts(),
                        o.failure().map(Failure::kind),
                        o.failure().map(Failure::message),
                        o.verified(),
                        o.saved(),
                        o.nextTry(),
                        o.finished(),
                        residue,
                        s.version(),
                        isOver(wanted) ? null : owner,
                        old.id(),
                        owner,
                        old.standing().version())
                == 1;
    }

    /// What is done is nobody's from that moment on.
    static boolean isOver(TransferRow row) {
        return row.standing().state() == TransferState.DONE;
    }

    /// Lets go of a transfer. One that is still running goes back to the queue.
    static int release(Sql sql, long id, long owner) throws SQLException {
        sql.update("""
                UPDATE transfer SET state = 'QUEUED', ask_first = 1, version = version + 1
                WHERE id = ? AND owner = ? AND state IN ('RUNNING', 'VERIFYING')""", id, owner);
        return sql.update("UPDATE transfer SET owner = NULL WHERE id = ? AND owner = ?", id, owner);
    }
}
