package dev.blobfish.sdk.library.sql;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The one place that turns failures of SQLite into ours.
final class SqlFailures {
    private SqlFailures() {}

    static BlobException of(Path file, SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_FULL ->
                new BlobException(
                        Kind.STORAGE_FULL,
                        "The disk is full: the transfer list " + file + " cannot be written. Free some space.",
                        failure);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new BlobException(
                        Kind.LOCAL_IO,
                        "The transfer list " + file + " is locked by another program. It will be tried again.",
                        failure);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                new BlobException(Kind.LOCAL_IO, "The transfer list " + file + " cannot be written.", failure);
            default ->
                new BlobException(
                        Kind.LOCAL_IO, "The transfer list " + file + " failed: " + failure.getMessage(), failure);
        };
    }

    static boolean isDamage(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
            default -> false;
        };
    }

    /// The basic code: extended ones carry it in their low byte.
    private static SQLiteErrorCode code(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                : SQLiteErrorCode.SQLITE_ERROR;
    }
}
