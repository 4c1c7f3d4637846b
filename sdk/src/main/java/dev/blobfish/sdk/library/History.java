package dev.blobfish.sdk.library;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.sql.Database;
import dev.blobfish.sdk.library.sql.Row;
import java.sql.SQLException;
import java.util.List;

/// Receipts of finished transfers, newest first. They stay when transfers are cleared from the list, until they are
/// pruned.
/// Every call is a short transaction: keep it off the window's thread.
public final class History {
    /// How many receipts a library keeps.
    public static final long KEPT = 200_000;

    private final Database database;

    History(Database database) {
        this.database = database;
    }

    /// A page of receipts older than `beforeId` ([Long#MAX_VALUE] for the first page).
    ///
    /// @param limit 1 to 1,000
    public List<Receipt> page(long beforeId, int limit) throws BlobException {
        int bounded = Math.clamp(limit, 1, 1000);
        return database.read(sql -> sql.query(
                "SELECT * FROM receipt WHERE id < ? ORDER BY id DESC LIMIT ?", History::receipt, beforeId, bounded));
    }

    /// Drops all but the newest.
    ///
    /// @return how many went
    public int prune(long keep) throws BlobException {
        return database.write(sql -> sql.update(
                "DELETE FROM receipt WHERE id <= (SELECT id FROM receipt ORDER BY id DESC LIMIT 1 OFFSET ?)", keep));
    }

    private static Receipt receipt(Row row) throws SQLException {
        return new Receipt(
                row.number("id"),
                row.number("transfer_id"),
                row.text("direction"),
                row.text("source"),
                row.text("target"),
                row.number("size"),
                row.number("saved"),
                row.text("method"),
                row.text("ours"),
                row.text("theirs"),
                row.instant("finished"));
    }
}
