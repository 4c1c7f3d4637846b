package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Located;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Piece;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.Span;
import java.time.Duration;
import java.time.Instant;

/// Objects that grow: their content is a whole of their own, and every addition is one more piece of it. The bytes that
/// a content has never change, so that whoever has opened the object before keeps what it saw, and may copy it.
record GrowingRows(Db db, ObjectRows objects, ContentRows contents) {
    /// For so long a content must not have grown before it is worth digesting.
    private static final Duration QUIET = Duration.ofMinutes(1);

    /// @param whole the id of a whole that nothing else refers to
    private record Own(ObjectName name, ContentId whole, long size) {}

    ObjectInfo append(ObjectName name, Content content, Instant now) {
        var located = locate(name);
        long size = located.info().size();
        var own = isOwnWhole(located.root()) ? new Own(name, located.root(), size) : replace(located, size);
        if (content.size() > 0) addAll(own.whole(), content);
        return resize(new Own(name, own.whole(), size + content.size()), now);
    }

    /// What is cut off gets a new whole.
    ObjectInfo truncate(ObjectName name, long size, Instant now) {
        var located = locate(name);
        if (size > located.info().size())
            throw new EngineException(Problem.INVALID_RANGE, name + " ends before " + size);
        return resize(replace(located, size), now);
    }

    private Located locate(ObjectName name) {
        return ObjectRows.locate(db, name)
                .orElseThrow(() -> new EngineException(Problem.NO_SUCH_OBJECT, name.toString()));
    }

    /// Gives an object a whole of its own with its first bytes.
    private Own replace(Located located, long size) {
        var name = located.info().name();
        var whole = contents.whole(Piece.cut(located.pieces(), new Span(0, size)), size);
        db.run(
                "UPDATE object SET content = ? WHERE container = ? AND key = ?",
                whole.value(),
                ContainerRows.id(db, name.container()),
                Keys.bytes(name.key()));
        contents.release(located.root());
        return new Own(name, whole, size);
    }

    private boolean isOwnWhole(ContentId id) {
        return db.one(
                        "SELECT 1 FROM content WHERE id = ? AND refs = 1 AND kind = " + ContentRows.WHOLE
                                + " AND NOT EXISTS (SELECT 1 FROM layout WHERE whole = content.id)",
                        row -> row.getInt(1),
                        id.value())
                .isPresent();
    }

    private void addAll(ContentId whole, Content content) {
        long last = db.one("SELECT max(ordinal) FROM piece WHERE whole = ?", row -> row.getLong(1), whole.value())
                .orElse(0L);
        var added = contents.add(content);
        for (var piece : ContentRows.pieces(db, added, content.size())) contents.addPiece(whole, ++last, piece);
        contents.release(added);
    }

    private ObjectInfo resize(Own object, Instant now) {
        db.run(
                "UPDATE content SET size = ?, sha256 = NULL, due = ? WHERE id = ?",
                object.size(),
                now.plus(QUIET).toEpochMilli(),
                object.whole().value());
        db.run(
                "UPDATE object SET size = ?, modified = ?, version = ?, parts = 0 WHERE container = ? AND key = ?",
                object.size(),
                now.toEpochMilli(),
                objects.numbers().version(),
                ContainerRows.id(db, object.name().container()),
                Keys.bytes(object.name().key()));
        return ObjectRows.find(db, object.name()).orElseThrow();
    }
}
