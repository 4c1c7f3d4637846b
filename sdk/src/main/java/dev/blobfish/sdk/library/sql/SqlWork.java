package dev.blobfish.sdk.library.sql;

import java.sql.SQLException;

/// Statements that belong together: they happen all or not at all. May run twice when the file was locked, so it must
/// have no other effect.
@FunctionalInterface
public interface SqlWork<T> {
    T run(Sql sql) throws SQLException;
}
