package dev.blobfish.sdk.library.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// One row of a result, read while its statement is open. Columns go by name.
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /// @throws SQLException also when the column is null
    public String text(String column) throws SQLException {
        return maybeText(column).orElseThrow(() -> new SQLException("column " + column + " is null"));
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(results.getString(column));
    }

    /// 0 where the column is null.
    public long number(String column) throws SQLException {
        return results.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return number(column) != 0;
    }

    public Instant instant(String column) throws SQLException {
        return Instant.ofEpochMilli(number(column));
    }

    public Optional<Instant> maybeInstant(String column) throws SQLException {
        long millis = results.getLong(column);
        return results.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        String name = text(column);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new SQLException(
                    "column " + column + " holds \"" + name + "\", which is no " + type.getSimpleName(), e);
        }
    }

    /// What makes a value of a row.
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }
}
