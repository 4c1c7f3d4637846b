package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Change;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.Page;
import dev.blobfish.server.engine.PartInfo;
import dev.blobfish.server.engine.UploadRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Parts: of unfinished uploads in `part`, of completed objects in `layout`.
record PartRows(Db db, Numbers numbers, ContentRows contents) {
    static Page<PartInfo> page(Db db, UploadRef ref, int afterNumber, int limit) {
        var rows = db.all("""
                SELECT number, 0, size, etag, modified, version, documents FROM part
                WHERE upload = ? AND number > ? ORDER BY number LIMIT ?""", PartRows::info, UploadRows.number(db, ref), afterNumber, limit + 1);
        return Pages.cut(rows, limit);
    }

    static Page<PartInfo> layout(Db db, ContentId root, int afterNumber, int limit) {
        var rows = db.all("""
                SELECT number, start, size, etag, modified, version, documents FROM layout
                WHERE whole = ? AND number > ? ORDER BY number LIMIT ?""", PartRows::info, root.value(), afterNumber, limit + 1);
        return Pages.cut(rows, limit);
    }

    PartInfo put(Change.PutPart change) {
        long upload = UploadRows.number(db, change.ref());
        var draft = change.draft();
        var part = new PartInfo(
                draft.number(),
                0,
                change.content().size(),
                draft.etag(),
                change.now(),
                numbers.version(),
                draft.documents());
        db.one(
                        "SELECT content FROM part WHERE upload = ? AND number = ?",
                        row -> new ContentId(row.getLong(1)),
                        upload,
                        draft.number())
                .ifPresent(contents::release);
        insert(
                "part (upload, number, content",
                upload,
                contents.add(change.content()).value(),
                part);
        UploadRows.touch(db, upload, change.now());
        return part;
    }

    /// Keeps a part as a piece of layout of a completed object.
    void keep(ContentId whole, PartInfo part) {
        insert("layout (whole, number, start", whole.value(), part.start(), part);
    }

    private void insert(String into, long owner, long third, PartInfo part) {
        db.run(
                "INSERT OR REPLACE INTO " + into
                        + ", size, etag, modified, version, documents) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                owner,
                part.number(),
                third,
                part.size(),
                part.etag(),
                part.modified().toEpochMilli(),
                part.version(),
                DocumentCodec.encode(part.documents()));
    }

    private static PartInfo info(ResultSet row) throws SQLException {
        return new PartInfo(
                row.getInt(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getLong(6),
                DocumentCodec.decode(row.getString(7)));
    }
}
