package dev.blobfish.sdk.library.sql;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// The library's SQLite file: one lane that writes and one that reads, so that a long page of a list never holds up the
/// journal. Any number of programs may have the same file open. Every method may be called from any thread and blocks
/// for as long as SQLite takes, at most about [#BUSY_MILLIS] longer when another program writes.
public final class Database implements AutoCloseable {
    /// How long a write waits for another program's.
    private static final int BUSY_MILLIS = 10_000;

    private static final long CHECKED_BYTES = 32L << 20;

    private final Path file;
    private final SqlLane writer;
    private final SqlLane reader;

    private Database(Path file, SqlLane writer, SqlLane reader) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
    }

    /// Opens or makes the file and brings it to this program's schema.
    ///
    /// @throws BlobException `UNSUPPORTED` when a newer program wrote it, `CORRUPT` when SQLite cannot read it,
    /// `LOCAL_IO`, `STORAGE_FULL`
    public static Database open(Path file) throws BlobException {
        try {
            var write = new Sql(connect(file));
            try {
                checkQuickly(write, file);
                Schema.bringUpToDate(write, file);
                var reader = new SqlLane("blobfish-library-reader", new Sql(connect(file)), false);
                var writer = new SqlLane("blobfish-library-writer", write, true);
                reader.start();
                writer.start();
                return new Database(file, writer, reader);
            } catch (SQLException | BlobException e) {
                write.close();
                throw e;
            }
        } catch (SQLException e) {
            if (SqlFailures.isDamage(e)) {
                throw new BlobException(Kind.CORRUPT, "The library " + file + " is damaged.", e);
            }
            throw SqlFailures.of(file, e);
        }
    }

    /// Damage in the middle would show only when somebody works there. In a large file the look would be felt at
    /// every
    /// start, and is left out.
    private static void checkQuickly(Sql sql, Path file) throws SQLException, BlobException {
        if (file.toFile().length() > CHECKED_BYTES) {
            return;
        }
        String verdict =
                sql.one("PRAGMA quick_check(1)", row -> row.text("quick_check")).orElse("");
        if (!verdict.equals("ok")) {
            throw new BlobException(Kind.CORRUPT, "The library " + file + " is damaged: " + verdict);
        }
    }

    /// What can still be read of a damaged file; nothing where that is not much.
    public static <T> List<T> salvage(Path file, String query, Row.Mapper<T> mapper) {
        try (var sql = new Sql(connect(file))) {
            return sql.query(query, mapper);
        } catch (SQLException | RuntimeException _) {
            return List.of();
        }
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA busy_timeout=" + BUSY_MILLIS);
            statement.executeUpdate("PRAGMA journal_mode=WAL");
            statement.executeUpdate("PRAGMA synchronous=NORMAL");
            statement.executeUpdate("PRAGMA foreign_keys=ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    public Path file() {
        return file;
    }

    /// Reads a state that was true at one moment.
    public <T> T read(SqlWork<T> work) throws BlobException {
        return call(reader, work, false);
    }

    /// Writes; what is committed survives the death of this program.
    public <T> T write(SqlWork<T> work) throws BlobException {
        return call(writer, work, false);
    }

    /// Writes; what is committed survives the death of this machine too.
    public <T> T writeDurably(SqlWork<T> work) throws BlobException {
        return call(writer, work, true);
    }

    private <T> T call(SqlLane lane, SqlWork<T> work, boolean durable) throws BlobException {
        try {
            return lane.call(work, durable);
        } catch (SQLException e) {
            throw SqlFailures.of(file, e);
        }
    }

    @Override
    public void close() {
        try (reader) {
            writer.close();
        } catch (SQLException e) {
            System.getLogger(Database.class.getName()).log(System.Logger.Level.WARNING, "closing " + file, e);
        }
    }
}
