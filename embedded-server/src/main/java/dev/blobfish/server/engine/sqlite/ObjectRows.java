package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Change;
import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListQuery;
import dev.blobfish.server.engine.Located;
import dev.blobfish.server.engine.Mark;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Page;
import dev.blobfish.server.engine.Precondition;
import dev.blobfish.server.engine.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// Objects.
record ObjectRows(Db db, Numbers numbers, ContentRows contents, MarkRows marks) {
    private static final String COLUMNS =
            "SELECT key, size, etag, modified, version, parts, documents, content FROM object ";
    private static final String ONE = COLUMNS + "WHERE container = ? AND key = ?";
    private static final String RANGE = COLUMNS + "WHERE container = ? AND key >= ? AND key < ? ORDER BY key";

    static Optional<ObjectInfo> find(Db db, ObjectName name) {
        return db.one(
                ONE,
                row -> info(row, name.container()),
                ContainerRows.id(db, name.container()),
                Keys.bytes(name.key()));
    }

    static Optional<Located> locate(Db db, ObjectName name) {
        record Found(ObjectInfo info, ContentId root) {}
        return db.one(
                        ONE,
                        row -> new Found(info(row, name.container()), new ContentId(row.getLong(8))),
                        ContainerRows.id(db, name.container()),
                        Keys.bytes(name.key()))
                .map(found -> new Located(
                        found.info(),
                        found.root(),
                        ContentRows.pieces(db, found.root(), found.info().size()),
                        inline(db, found.root())));
    }

    static Optional<byte[]> inline(Db db, ContentId id) {
        return db.one("SELECT bytes FROM inline WHERE content = ?", row -> row.getBytes(1), id.value());
    }

    /// @param visited told how many rows the page cost
    static Page<ListEntry<ObjectInfo>> page(Db db, ListQuery query, LongConsumer visited) {
        long container = ContainerRows.id(db, query.container());
        var walk =
                new PrefixWalk<>(query.prefix(), query.delimiter(), query.limit(), row -> info(row, query.container()));
        var page = walk.walk(
                PrefixWalk.position(query.start()),
                (from, below, rows) -> db.query(RANGE, rows, container, from.key(), below));
        visited.accept(walk.visited());
        return page;
    }

    ObjectInfo put(Change.PutObject change) {
        return swap(
                change.name(),
                change.precondition(),
                current -> new Draft(
                        new ObjectInfo(
                                change.name(),
                                change.content().size(),
                                change.draft().etag(),
                                change.now(),
                                numbers.version(),
                                parts(change.content()),
                                change.draft().documents()),
                        contents.add(change.content()),
                        change.draft().marks()));
    }

    /// What a swap puts in place.
    record Draft(ObjectInfo info, ContentId content, Set<Mark> marks) {}

    /// Puts an object in the place of what is there, if the precondition allows.
    ObjectInfo swap(ObjectName name, Precondition precondition, Function<Optional<ObjectInfo>, Draft> draft) {
        long container = ContainerRows.id(db, name.container());
        var current = find(db, name);
        precondition.check(current);
        var next = draft.apply(current);
        var key = Keys.bytes(name.key());
        if (current.isPresent()) {
            release(container, name);
            marks.clear(container, key);
        }
        marks.add(container, key, next.marks());
        var info = next.info();
        db.run(
                """
                INSERT OR REPLACE INTO object
                (container, key, content, size, etag, modified, version, parts, documents)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                container,
                key,
                next.content().value(),
                info.size(),
                info.etag(),
                info.modified().toEpochMilli(),
                info.version(),
                info.partCount(),
                DocumentCodec.encode(info.documents()));
        return info;
    }

    ObjectInfo update(ObjectName name, Function<ObjectInfo, Documents> update) {
        var old = find(db, name).orElseThrow(() -> new EngineException(Problem.NO_SUCH_OBJECT, name.toString()));
        var documents = update.apply(old);
        long version = numbers.version();
        db.run(
                "UPDATE object SET documents = ?, version = ? WHERE container = ? AND key = ?",
                DocumentCodec.encode(documents),
                version,
                ContainerRows.id(db, name.container()),
                Keys.bytes(name.key()));
        return new ObjectInfo(name, old.size(), old.etag(), old.modified(), version, old.partCount(), documents);
    }

    /// Replaces the marks of an object.
    void mark(ObjectName name, Set<Mark> those) {
        long container = ContainerRows.id(db, name.container());
        var key = Keys.bytes(name.key());
        marks.clear(container, key);
        marks.add(container, key, those);
    }

    Optional<ObjectInfo> delete(ObjectName name, Precondition precondition) {
        long container = ContainerRows.id(db, name.container());
        var current = find(db, name);
        precondition.check(current);
        if (current.isPresent()) {
            release(container, name);
            marks.clear(container, Keys.bytes(name.key()));
            db.run("DELETE FROM object WHERE container = ? AND key = ?", container, Keys.bytes(name.key()));
        }
        return current;
    }

    private void release(long container, ObjectName name) {
        db.run("""
                UPDATE content SET refs = refs - 1
                WHERE id = (SELECT content FROM object WHERE container = ? AND key = ?)""", container, Keys.bytes(name.key()));
    }

    private int parts(Content content) {
        if (!(content instanceof Content.Same(var id, var _))) return 0;
        return db.one("SELECT count(*) FROM layout WHERE whole = ?", row -> row.getInt(1), id.value())
                .orElse(0);
    }

    static ObjectInfo info(ResultSet row, String container) throws SQLException {
        return new ObjectInfo(
                new ObjectName(container, Keys.text(row.getBytes(1))),
                row.getLong(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getLong(5),
                row.getInt(6),
                DocumentCodec.decode(row.getString(7)));
    }
}
