package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Mark;
import dev.blobfish.server.engine.MarkQuery;
import dev.blobfish.server.engine.ObjectInfo;
import java.util.List;
import java.util.Set;

/// Marks: by which objects are found besides their names.
record MarkRows(Db db) {
    private static final String OF_MARK =
            "SELECT o.key, o.size, o.etag, o.modified, o.version, o.parts, o.documents FROM mark m "
                    + "JOIN object o ON o.container = m.container AND o.key = m.key "
                    + "WHERE m.container = ? AND m.name = ? ";

    static List<ObjectInfo> find(Db db, MarkQuery query) {
        long container = ContainerRows.id(db, query.container());
        Db.Row<ObjectInfo> info = row -> ObjectRows.info(row, query.container());
        return switch (query) {
            case MarkQuery.EqualTo(var _, var mark, var value, var afterKey, var limit) ->
                db.all(
                        OF_MARK + "AND m.value = ? AND m.key > ? ORDER BY m.key LIMIT ?",
                        info,
                        container,
                        mark,
                        value,
                        Keys.bytes(afterKey),
                        limit);
            case MarkQuery.UpTo(var _, var mark, var most, var limit) ->
                db.all(
                        OF_MARK + "AND m.value <= ? ORDER BY m.value, m.key LIMIT ?",
                        info,
                        container,
                        mark,
                        most,
                        limit);
        };
    }

    /// Puts marks on an object that has none.
    void add(long container, byte[] key, Set<Mark> marks) {
        for (var mark : marks)
            db.run(
                    "INSERT INTO mark (container, name, value, key) VALUES (?, ?, ?, ?)",
                    container,
                    mark.name(),
                    mark.value(),
                    key);
    }

    void clear(long container, byte[] key) {
        db.run("DELETE FROM mark WHERE container = ? AND key = ?", container, key);
    }
}
