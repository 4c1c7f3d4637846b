package dev.blobfish.sdk.library;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.sql.Database;
import java.util.Optional;

/// Small settings of the app by name. Every call is a short transaction: keep it off the window's thread.
public final class Preferences {
    private final Database database;

    Preferences(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) throws BlobException {
        return database.read(
                sql -> sql.one("SELECT value FROM preference WHERE name = ?", row -> row.text("value"), name));
    }

    /// Sets or replaces a value.
    public void put(String name, String value) throws BlobException {
        database.write(sql -> sql.update(
                "INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                name,
                value));
    }
}
