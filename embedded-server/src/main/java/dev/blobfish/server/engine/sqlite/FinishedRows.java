package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.UploadRef;
import dev.blobfish.server.engine.UploadState;
import java.time.Instant;
import java.util.Optional;

/// Uploads that were completed a while ago, so that a completion repeated after a lost answer gets the same answer.
record FinishedRows(Db db) {
    static Optional<UploadState.Finished> find(Db db, UploadRef ref) {
        return UploadIds.parse(ref.id())
                .flatMap(id -> db.one(
                        """
                        SELECT fingerprint, size, etag, modified, version, parts, documents FROM finished
                        WHERE id = ? AND secret = ? AND container = ? AND key = ?""",
                        row -> new UploadState.Finished(
                                row.getString(1),
                                new ObjectInfo(
                                        ref.name(),
                                        row.getLong(2),
                                        row.getString(3),
                                        Instant.ofEpochMilli(row.getLong(4)),
                                        row.getLong(5),
                                        row.getInt(6),
                                        DocumentCodec.decode(row.getString(7)))),
                        id.number(),
                        id.secret(),
                        Keys.bytes(ref.name().container()),
                        Keys.bytes(ref.name().key())));
    }

    Optional<ObjectInfo> repeated(UploadRef ref, String fingerprint) {
        return find(db, ref)
                .filter(finished -> finished.fingerprint().equals(fingerprint))
                .map(UploadState.Finished::result);
    }

    void remember(UploadRef ref, String fingerprint, ObjectInfo info) {
        var id = UploadIds.parse(ref.id()).orElseThrow();
        db.run(
                """
                INSERT INTO finished (id, secret, container, key, finished, fingerprint, size, etag, modified,
                version, parts, documents) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id.number(),
                id.secret(),
                Keys.bytes(ref.name().container()),
                Keys.bytes(ref.name().key()),
                info.modified().toEpochMilli(),
                fingerprint,
                info.size(),
                info.etag(),
                info.modified().toEpochMilli(),
                info.version(),
                info.partCount(),
                DocumentCodec.encode(info.documents()));
    }
}
