package dev.blobfish.sdk.library.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Statements on one connection, prepared once each. Used by the one thread that owns the connection. Arguments may be
/// null, text, numbers, booleans, enums (stored by name), instants (stored in milliseconds) and optionals of these.
public final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// The number of rows that changed.
    public int update(String statement, @Nullable Object... arguments) throws SQLException {
        return bind(statement, arguments).executeUpdate();
    }

    /// The key of the row that was inserted.
    public long insert(String statement, @Nullable Object... arguments) throws SQLException {
        update(statement, arguments);
        return one("SELECT last_insert_rowid() AS id", row -> row.number("id")).orElseThrow();
    }

    /// All rows; the caller bounds their number in the statement. Also runs `UPDATE ... RETURNING`.
    public <T> List<T> query(String statement, Row.Mapper<T> mapper, @Nullable Object... arguments)
            throws SQLException {
        var found = new ArrayList<T>();
        try (var results = bind(statement, arguments).executeQuery()) {
            var row = new Row(results);
            while (results.next()) {
                found.add(mapper.map(row));
            }
        }
        return found;
    }

    public <T> Optional<T> one(String statement, Row.Mapper<T> mapper, @Nullable Object... arguments)
            throws SQLException {
        return query(statement, mapper, arguments).stream().findFirst();
    }

    /// Runs text that may hold several statements and takes no arguments.
    void script(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }
    }

    private PreparedStatement bind(String statement, @Nullable Object... arguments) throws SQLException {
        PreparedStatement ready = prepared.get(statement);
        if (ready == null) {
            ready = connection.prepareStatement(statement);
            prepared.put(statement, ready);
        }
        for (int i = 0; i < arguments.length; i++) {
            ready.setObject(i + 1, plain(arguments[i]));
        }
        return ready;
    }

    private static @Nullable Object plain(@Nullable Object argument) {
        return switch (argument) {
            case null -> null;
            case Optional<?> maybe -> plain(maybe.orElse(null));
            case Enum<?> constant -> constant.name();
            case Boolean flag -> flag ? 1 : 0;
            case Instant instant -> instant.toEpochMilli();
            default -> argument;
        };
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }
}
