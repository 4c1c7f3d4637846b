package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import java.util.List;

/// The tables, and what is checked before they are used.
///
/// Names are BLOBs of UTF-8: SQLite compares BLOBs byte by byte, unsigned, which is the order that listings promise.
final class Schema {
    private static final int APPLICATION_ID = 0x424C4F42;
    private static final int VERSION = 2;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID""",
            """
            CREATE TABLE container (
                id INTEGER PRIMARY KEY AUTOINCREMENT, name BLOB NOT NULL UNIQUE, owner TEXT NOT NULL,
                created INTEGER NOT NULL, documents TEXT NOT NULL)""",
            "CREATE INDEX container_owner ON container (owner, name)",
            """
            CREATE TABLE object (
                container INTEGER NOT NULL, key BLOB NOT NULL, content INTEGER NOT NULL, size INTEGER NOT NULL,
                etag TEXT NOT NULL, modified INTEGER NOT NULL, version INTEGER NOT NULL, parts INTEGER NOT NULL,
                documents TEXT NOT NULL, PRIMARY KEY (container, key)) WITHOUT ROWID""",
            """
            CREATE TABLE content (
                id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, size INTEGER NOT NULL, refs INTEGER NOT NULL,
                sha256 BLOB)""",
            "CREATE INDEX content_garbage ON content (id) WHERE refs = 0",
            "CREATE TABLE inline (content INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
            """
            CREATE TABLE piece (
                whole INTEGER NOT NULL, ordinal INTEGER NOT NULL, content INTEGER NOT NULL, start INTEGER NOT NULL,
                length INTEGER NOT NULL, PRIMARY KEY (whole, ordinal)) WITHOUT ROWID""",
            """
            CREATE TABLE layout (
                whole INTEGER NOT NULL, number INTEGER NOT NULL, start INTEGER NOT NULL, size INTEGER NOT NULL,
                etag TEXT NOT NULL, modified INTEGER NOT NULL, version INTEGER NOT NULL, documents TEXT NOT NULL,
                PRIMARY KEY (whole, number)) WITHOUT ROWID""",
            """
            CREATE TABLE upload (
                id INTEGER PRIMARY KEY AUTOINCREMENT, secret TEXT NOT NULL, container INTEGER NOT NULL,
                key BLOB NOT NULL, owner TEXT NOT NULL, begun INTEGER NOT NULL, documents TEXT NOT NULL)""",
            "CREATE INDEX upload_key ON upload (container, key, id)",
            "CREATE INDEX upload_begun ON upload (begun)",
            """
            CREATE TABLE part (
                upload INTEGER NOT NULL, number INTEGER NOT NULL, content INTEGER NOT NULL, size INTEGER NOT NULL,
                etag TEXT NOT NULL, modified INTEGER NOT NULL, version INTEGER NOT NULL, documents TEXT NOT NULL,
                PRIMARY KEY (upload, number)) WITHOUT ROWID""",
            """
            CREATE TABLE finished (
                id INTEGER PRIMARY KEY, secret TEXT NOT NULL, container BLOB NOT NULL, key BLOB NOT NULL,
                finished INTEGER NOT NULL, fingerprint TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
                modified INTEGER NOT NULL, version INTEGER NOT NULL, parts INTEGER NOT NULL,
                documents TEXT NOT NULL)""",
            "CREATE INDEX finished_when ON finished (finished)",
            "CREATE TABLE trash (content INTEGER PRIMARY KEY)",
            "INSERT INTO counter VALUES ('session', 0)",
            "PRAGMA application_id = " + APPLICATION_ID);

    /// What each later format added to the one before: the first step leads from format 1 to 2.
    private static final List<List<String>> STEPS = List.of(List.of(
            """
            CREATE TABLE mark (
                container INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, key BLOB NOT NULL,
                PRIMARY KEY (container, name, value, key)) WITHOUT ROWID""",
            "CREATE INDEX mark_object ON mark (container, key)",
            "INSERT INTO content (id, kind, size, refs) VALUES (1, 0, 0, 1)",
            "INSERT INTO inline (content, bytes) VALUES (1, x'')",
            "ALTER TABLE upload ADD COLUMN touched INTEGER NOT NULL DEFAULT 0",
            "UPDATE upload SET touched = begun",
            "CREATE INDEX upload_touched ON upload (touched)",
            "DROP INDEX upload_begun",
            "ALTER TABLE content ADD COLUMN due INTEGER",
            "UPDATE content SET due = 0 WHERE kind > 0",
            "CREATE INDEX content_due ON content (due, id) WHERE due IS NOT NULL",
            "CREATE INDEX content_digest ON content (sha256, kind, id) WHERE sha256 IS NOT NULL",
            "CREATE INDEX content_size ON content (size) WHERE kind > 0",
            """
            CREATE INDEX content_undigested ON content (size) WHERE kind = 2 AND sha256 IS NULL AND due IS NULL""",
            "CREATE INDEX piece_content ON piece (content)"));

    private Schema() {}

    /// Makes the tables of a new file, or checks those of an old one without reading its objects; then begins a
    /// session.
    ///
    /// @return the session's number, which is never used again
    static long prepare(Db db) {
        long version = number(db, "PRAGMA user_version");
        boolean empty = number(db, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!empty) {
            requireOurs(db, version);
            check(db);
        }
        grow(db, (int) version);
        db.run("UPDATE counter SET value = value + 1 WHERE name = 'session'");
        return number(db, "SELECT value FROM counter WHERE name = 'session'");
    }

    /// Refuses a file that cannot be read as it is.
    static void requireCurrent(Db db) {
        long version = number(db, "PRAGMA user_version");
        requireOurs(db, version);
        if (version < VERSION)
            throw new EngineException(
                    Problem.STORAGE_FAILED, "the store was written by an older Blobfish; start it once with this one");
    }

    private static void requireOurs(Db db, long version) {
        if (number(db, "PRAGMA application_id") != APPLICATION_ID)
            throw new EngineException(Problem.STORAGE_FAILED, "the catalog file belongs to another program");
        if (version > VERSION)
            throw new EngineException(
                    Problem.STORAGE_FAILED,
                    "the store was written by a newer Blobfish (format " + version + ", this one knows " + VERSION
                            + "); use that version or a newer one");
    }

    /// Leads from a format to this one, in one transaction; format 0 is an empty file.
    private static void grow(Db db, int version) {
        if (version == VERSION) return;
        db.execute("BEGIN IMMEDIATE");
        if (version == 0) TABLES.forEach(db::execute);
        STEPS.subList(Math.max(version, 1) - 1, VERSION - 1).forEach(step -> step.forEach(db::execute));
        db.execute("PRAGMA user_version = " + VERSION);
        db.execute("COMMIT");
    }

    /// Only tables that stay small: a full check reads every page of the file.
    private static void check(Db db) {
        for (var table : List.of("counter", "trash")) {
            var verdict = db.one("PRAGMA quick_check('" + table + "')", row -> row.getString(1))
                    .orElse("no answer");
            if (!verdict.equals("ok"))
                throw new EngineException(Problem.STORAGE_FAILED, "the catalog is damaged: " + verdict);
        }
    }

    private static long number(Db db, String sql) {
        return db.one(sql, row -> row.getLong(1)).orElseThrow();
    }
}
