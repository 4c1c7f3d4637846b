package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.library.sql.Sql;
import java.sql.SQLException;
import java.time.Instant;

/// The journal's receipts, which outlive the transfers.
final class ReceiptRows {
    private ReceiptRows() {}

    /// @param saved bytes that did not have to be sent
    static void add(Sql sql, TransferRow row, Proof proof, long saved, Instant now) throws SQLException {
        sql.update(
                """
                INSERT INTO receipt (transfer_id, direction, source, target, size, saved, method, ours, theirs, finished)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                row.id(),
                row.order().direction(),
                row.order().source().display(),
                row.order().target().display(),
                row.standing().size(),
                saved,
                proof.method(),
                proof.ours(),
                proof.theirs(),
                now);
    }
}
