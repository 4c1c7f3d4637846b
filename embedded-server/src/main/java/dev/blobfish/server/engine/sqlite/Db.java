package dev.blobfish.server.engine.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One connection, with its statements prepared once. For one thread at a time. Fails with
/// [dev.blobfish.server.engine.EngineException] of the
/// storage kinds.
final class Db implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /// Makes a value of the row the cursor stands on.
    @FunctionalInterface
    interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }

    /// Looks at rows until it has seen enough.
    @FunctionalInterface
    interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private Db(Connection connection) {
        this.connection = connection;
    }

    /// Opens the file, which must exist.
    static Db open(Path file, List<String> pragmas) {
        try {
            var db = new Db(DriverManager.getConnection("jdbc:sqlite:" + file.toUri()));
            try {
                for (var pragma : pragmas) db.execute("PRAGMA " + pragma);
                return db;
            } catch (RuntimeException e) {
                db.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /// Runs a statement that is not worth preparing.
    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /// Reads in one transaction, so that everything read belongs to one moment.
    <T> T snapshot(Supplier<T> work) {
        execute("BEGIN");
        try {
            return work.get();
        } finally {
            execute("COMMIT");
        }
    }

    /// Changes rows and answers how many.
    int run(String sql, Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /// Reads rows one by one.
    <T> T query(String sql, Rows<T> rows, Object... values) {
        try (var result = bound(sql, values).executeQuery()) {
            return rows.read(result);
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    /// The first row; empty where there is none.
    <T> Optional<T> one(String sql, Row<T> row, Object... values) {
        return query(sql, rows -> rows.next() ? Optional.of(row.map(rows)) : Optional.empty(), values);
    }

    /// All rows.
    <T> List<T> all(String sql, Row<T> row, Object... values) {
        return query(
                sql,
                rows -> {
                    var all = new ArrayList<T>();
                    while (rows.next()) all.add(row.map(rows));
                    return all;
                },
                values);
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case String text -> statement.setString(i + 1, text);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> throw new IllegalArgumentException("no column holds a " + values[i].getClass());
            }
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
