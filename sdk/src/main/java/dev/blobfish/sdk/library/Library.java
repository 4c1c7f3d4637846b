package dev.blobfish.sdk.library;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.sql.Database;
import java.nio.file.Path;
import java.util.Optional;

/// The user's own file: connections, preferences, the journal of transfers, and receipts. Several programs may have it
/// open at once. Thread-safe; every call that reads or writes is a short SQLite transaction and blocks.
public final class Library implements AutoCloseable {
    private final Database database;
    private final Optional<String> notice;

    private Library(Database database, Optional<String> notice) {
        this.database = database;
        this.notice = notice;
    }

    /// Opens or makes the file, readable by its owner alone. A file that SQLite cannot read is set aside under
    /// another name, a new one
    /// is begun with what could be rescued, and [#notice] says so.
    ///
    /// @throws BlobException `UNSUPPORTED` when a newer program wrote it; `LOCAL_IO` or `STORAGE_FULL` when it
    /// cannot be made
    public static Library open(Path file) throws BlobException {
        var opened = LibraryFile.open(file.toAbsolutePath());
        var library = new Library(opened.database(), opened.notice());
        library.history().prune(History.KEPT);
        return library;
    }

    /// What a person has to know about this file, once: that it was damaged, and where the damaged one is.
    public Optional<String> notice() {
        return notice;
    }

    public Path file() {
        return database.file();
    }

    public Profiles profiles() {
        return new Profiles(database);
    }

    public Preferences preferences() {
        return new Preferences(database);
    }

    public History history() {
        return new History(database);
    }

    /// For this module's transfer engine.
    @SuppressWarnings("exports") // the type is of no use outside, and that is meant
    public Database database() {
        return database;
    }

    /// Close the engines on it first.
    @Override
    public void close() {
        database.close();
    }
}
