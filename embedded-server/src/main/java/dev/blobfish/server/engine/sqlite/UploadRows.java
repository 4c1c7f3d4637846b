package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Change;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListStart;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Page;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.UploadInfo;
import dev.blobfish.server.engine.UploadQuery;
import dev.blobfish.server.engine.UploadRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Unfinished uploads.
record UploadRows(Db db, ContentRows contents) {
    private static final String COLUMNS =
            "SELECT u.key, u.id, u.secret, u.owner, u.begun, u.documents, c.name FROM upload u JOIN container c ON c.id = u.container ";
    private static final String RANGE =
            COLUMNS + "WHERE u.container = ? AND (u.key, u.id) >= (?, ?) AND u.key < ? ORDER BY u.key, u.id";

    static Optional<UploadInfo> find(Db db, UploadRef ref) {
        return UploadIds.parse(ref.id())
                .flatMap(id -> db.one(
                        COLUMNS + "WHERE u.id = ? AND u.secret = ? AND u.key = ? AND c.name = ?",
                        UploadRows::info,
                        id.number(),
                        id.secret(),
                        Keys.bytes(ref.name().key()),
                        Keys.bytes(ref.name().container())));
    }

    /// The number that rows of its parts carry.
    ///
    /// @throws EngineException [Problem#NO_SUCH_UPLOAD]
    static long number(Db db, UploadRef ref) {
        if (find(db, ref).isEmpty()) throw unknown(ref);
        return UploadIds.parse(ref.id()).orElseThrow().number();
    }

    static EngineException unknown(UploadRef ref) {
        return new EngineException(Problem.NO_SUCH_UPLOAD, ref.id() + " of " + ref.name());
    }

    static Page<ListEntry<UploadInfo>> page(Db db, UploadQuery query) {
        long container = ContainerRows.id(db, query.container());
        var walk = new PrefixWalk<>(query.prefix(), query.delimiter(), query.limit(), UploadRows::info);
        return walk.walk(
                start(query), (from, below, rows) -> db.query(RANGE, rows, container, from.key(), from.id(), below));
    }

    private static PrefixWalk.Position start(UploadQuery query) {
        if (query.start() instanceof ListStart.AfterKey(var key)) {
            var inside = UploadIds.parse(query.afterId());
            if (inside.isPresent())
                return new PrefixWalk.Position(Keys.bytes(key), inside.get().number() + 1);
        }
        return PrefixWalk.position(query.start());
    }

    UploadInfo create(Change.CreateUpload change) {
        long container = ContainerRows.id(db, change.name().container());
        db.run(
                "INSERT INTO upload (secret, container, key, owner, begun, touched, documents) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)",
                change.secret(),
                container,
                Keys.bytes(change.name().key()),
                change.owner(),
                change.now().toEpochMilli(),
                change.now().toEpochMilli(),
                DocumentCodec.encode(change.documents()));
        long number =
                db.one("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
        var ref = new UploadRef(change.name(), new UploadIds(number, change.secret()).text());
        return new UploadInfo(ref, change.owner(), change.now(), change.documents());
    }

    /// Notes that something was added.
    static void touch(Db db, long number, Instant now) {
        db.run("UPDATE upload SET touched = ? WHERE id = ?", now.toEpochMilli(), number);
    }

    UploadInfo abort(UploadRef ref) {
        var upload = find(db, ref).orElseThrow(() -> unknown(ref));
        remove(number(db, ref));
        return upload;
    }

    /// Aborts all uploads of a container.
    void abortAll(String container) {
        long id = ContainerRows.id(db, container);
        db.all("SELECT id FROM upload WHERE container = ?", row -> row.getLong(1), id)
                .forEach(this::remove);
    }

    int expire(Change.ExpireUploads change) {
        db.run(
                "DELETE FROM finished WHERE finished < ?",
                change.finishedBefore().toEpochMilli());
        var old = db.all(
                "SELECT id FROM upload WHERE touched < ? LIMIT ?",
                row -> row.getLong(1),
                change.untouchedSince().toEpochMilli(),
                change.limit());
        old.forEach(this::remove);
        return old.size();
    }

    /// Deletes an upload, its parts, and what these refer to.
    void remove(long number) {
        db.all("SELECT content FROM part WHERE upload = ?", row -> new ContentId(row.getLong(1)), number)
                .forEach(contents::release);
        db.run("DELETE FROM part WHERE upload = ?", number);
        db.run("DELETE FROM upload WHERE id = ?", number);
    }

    private static UploadInfo info(ResultSet row) throws SQLException {
        var name = new ObjectName(Keys.text(row.getBytes(7)), Keys.text(row.getBytes(1)));
        var id = new UploadIds(row.getLong(2), row.getString(3)).text();
        return new UploadInfo(
                new UploadRef(name, id),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                DocumentCodec.decode(row.getString(6)));
    }
}
