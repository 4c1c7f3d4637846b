package dev.blobfish.sdk.library;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.library.sql.Database;
import dev.blobfish.sdk.library.sql.Pairs;
import dev.blobfish.sdk.library.sql.Row;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Saved connections, never with a secret. Every call is a short transaction: keep it off the window's thread.
public final class Profiles {
    private final Database database;

    Profiles(Database database) {
        this.database = database;
    }

    /// All of them, in the order in which they were first saved.
    public List<StoreProfile> list() throws BlobException {
        return database.read(sql -> sql.query("SELECT * FROM profile ORDER BY rowid LIMIT 10000", Profiles::profile));
    }

    public Optional<StoreProfile> find(String id) throws BlobException {
        return database.read(sql -> sql.one("SELECT * FROM profile WHERE id = ?", Profiles::profile, id));
    }

    /// Adds a connection, or replaces the one with the same id.
    public void save(StoreProfile profile) throws BlobException {
        database.writeDurably(sql -> sql.update(
                """
                INSERT INTO profile (id, title, dialect, endpoint, access_key, container, options) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET title = excluded.title, dialect = excluded.dialect, endpoint = excluded.endpoint,
                    access_key = excluded.access_key, container = excluded.container, options = excluded.options""",
                profile.id(),
                profile.title(),
                profile.dialect(),
                profile.endpoint().toString(),
                profile.accessKey(),
                profile.container().map(ContainerName::text),
                Pairs.encode(profile.options())));
    }

    /// Whether there was one. Transfers of a removed connection stay in the list and fail with a clear reason.
    public boolean remove(String id) throws BlobException {
        return database.writeDurably(sql -> sql.update("DELETE FROM profile WHERE id = ?", id) > 0);
    }

    static StoreProfile profile(Row row) throws SQLException {
        return new StoreProfile(
                row.text("id"),
                row.text("title"),
                row.constant("dialect", Dialect.class),
                URI.create(row.text("endpoint")),
                row.text("access_key"),
                row.maybeText("container").map(ContainerName::new),
                Pairs.decode(row.text("options")));
    }
}
