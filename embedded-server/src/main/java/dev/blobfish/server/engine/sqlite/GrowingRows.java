package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Piece;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.Span;
import java.time.Instant;
import java.util.List;

/// Objects that grow: their content is a whole of their own, and every addition is one more piece of it. Whoever has
/// opened the object before keeps what it saw.
record GrowingRows(Db db, ObjectRows objects, ContentRows contents) {
    ObjectInfo append(ObjectName name, Content content, Instant now) {
        var object = own(name);
        long last = db.one("SELECT max(ordinal) FROM piece WHERE whole = ?", row -> row.getLong(1), object.whole())
                .orElse(0L);
        for (var piece : leaves(content)) addPiece(object.whole(), ++last, piece);
        return resize(object, object.size() + content.size(), now);
    }

    ObjectInfo truncate(ObjectName name, long size, Instant now) {
        var object = own(name);
        if (size > object.size()) throw new EngineException(Problem.INVALID_RANGE, name + " ends before " + size);
        record Row(long ordinal, ContentId content, long length) {}
        var rows = db.all(
                "SELECT ordinal, content, length FROM piece WHERE whole = ? ORDER BY ordinal",
                row -> new Row(row.getLong(1), new ContentId(row.getLong(2)), row.getLong(3)),
                object.whole());
        long start = 0;
        for (var row : rows) {
            if (start >= size) {
                db.run("DELETE FROM piece WHERE whole = ? AND ordinal = ?", object.whole(), row.ordinal());
                contents.release(row.content());
            } else if (start + row.length() > size) {
                db.run(
                        "UPDATE piece SET length = ? WHERE whole = ? AND ordinal = ?",
                        size - start,
                        object.whole(),
                        row.ordinal());
            }
            start += row.length();
        }
        return resize(object, size, now);
    }

    /// @param whole the id of a whole that nothing else refers to
    private record Own(long container, ObjectName name, long whole, long size) {}

    /// An object whose content may be changed in place: where it is not yet one, it becomes one.
    private Own own(ObjectName name) {
        long container = ContainerRows.id(db, name.container());
        var located = ObjectRows.locate(db, name)
                .orElseThrow(() -> new EngineException(Problem.NO_SUCH_OBJECT, name.toString()));
        long size = located.info().size();
        if (isOwnWhole(located.root()))
            return new Own(container, name, located.root().value(), size);
        var pieces = located.pieces().stream()
                .filter(piece -> piece.span().length() > 0)
                .toList();
        pieces.forEach(piece -> contents.refer(piece.content()));
        var whole = contents.whole(pieces, size);
        db.run(
                "UPDATE object SET content = ? WHERE container = ? AND key = ?",
                whole.value(),
                container,
                Keys.bytes(name.key()));
        contents.release(located.root());
        return new Own(container, name, whole.value(), size);
    }

    private boolean isOwnWhole(ContentId id) {
        return db.one(
                        "SELECT 1 FROM content WHERE id = ? AND refs = 1 AND kind = " + ContentRows.WHOLE
                                + " AND NOT EXISTS (SELECT 1 FROM layout WHERE whole = content.id)",
                        row -> row.getInt(1),
                        id.value())
                .isPresent();
    }

    /// What a content is made of, with a reference to each.
    private List<Piece> leaves(Content content) {
        if (content.size() == 0) return List.of();
        var id = contents.add(content);
        var pieces = ContentRows.pieces(db, id, content.size());
        if (ContentRows.kind(db, id) == ContentRows.WHOLE) {
            pieces.forEach(piece -> contents.refer(piece.content()));
            contents.release(id);
        }
        return pieces;
    }

    private void addPiece(long whole, long ordinal, Piece piece) {
        Span span = piece.span();
        db.run(
                "INSERT INTO piece (whole, ordinal, content, start, length) VALUES (?, ?, ?, ?, ?)",
                whole,
                ordinal,
                piece.content().value(),
                span.start(),
                span.length());
    }

    private ObjectInfo resize(Own object, long size, Instant now) {
        db.run("UPDATE content SET size = ? WHERE id = ?", size, object.whole());
        db.run(
                "UPDATE object SET size = ?, modified = ?, version = ?, parts = 0 WHERE container = ? AND key = ?",
                size,
                now.toEpochMilli(),
                objects.numbers().version(),
                object.container(),
                Keys.bytes(object.name().key()));
        return ObjectRows.find(db, object.name()).orElseThrow();
    }
}
