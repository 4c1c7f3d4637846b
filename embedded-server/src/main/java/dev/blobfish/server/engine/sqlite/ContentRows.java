package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Piece;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Contents and how many things refer to each. Only objects, parts and wholes refer to a content; at zero it is
/// garbage.
record ContentRows(Db db, Numbers numbers) {
    static final int INLINE = 0;
    static final int STORED = 1;
    static final int WHOLE = 2;

    /// The content of all that have none: its row is there from the beginning, and one reference of its own keeps
    /// it.
    static final ContentId NOTHING = new ContentId(1);

    /// Records a content with one reference to it.
    ContentId add(Content content) {
        return switch (content) {
            case Content.None _ -> {
                refer(NOTHING);
                yield NOTHING;
            }
            case Content.Inline(var bytes) -> {
                var id = numbers.content();
                db.run("INSERT INTO content (id, kind, size, refs) VALUES (?, 0, ?, 1)", id.value(), content.size());
                db.run("INSERT INTO inline (content, bytes) VALUES (?, ?)", id.value(), bytes);
                yield id;
            }
            case Content.Stored(var id, var size, var sha256) -> {
                insert(id, STORED, size);
                sha256.ifPresent(digest -> db.run("UPDATE content SET sha256 = ? WHERE id = ?", digest, id.value()));
                yield id;
            }
            case Content.Same(var id, var size) -> same(id, size);
            case Content.Cut(var pieces, var size) -> whole(leaves(pieces), size);
        };
    }

    /// A content never changes the bytes that it has, but may have grown since the caller looked: then its
    /// beginning.
    private ContentId same(ContentId id, long size) {
        long now = size(db, id).orElseThrow(() -> deleted(id));
        if (now > size) return whole(Piece.cut(pieces(db, id, now), new Span(0, size)), size);
        refer(id);
        return id;
    }

    /// A leaf may have become a whole since the caller looked.
    private List<Piece> leaves(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece ->
                        Piece.cut(pieces(db, piece.content(), piece.span().end()), piece.span()).stream())
                .toList();
    }

    /// Records a whole that refers to pieces of leaves.
    ContentId whole(List<Piece> pieces, long size) {
        var id = numbers.content();
        insert(id, WHOLE, size);
        compose(id, pieces);
        return id;
    }

    /// Has a whole without pieces refer to some.
    void compose(ContentId whole, List<Piece> pieces) {
        int ordinal = 0;
        for (var piece : pieces) addPiece(whole, ordinal++, piece);
    }

    void addPiece(ContentId whole, long ordinal, Piece piece) {
        refer(piece.content());
        db.run(
                "INSERT INTO piece (whole, ordinal, content, start, length) VALUES (?, ?, ?, ?, ?)",
                whole.value(),
                ordinal,
                piece.content().value(),
                piece.span().start(),
                piece.span().length());
    }

    /// A content with one reference to it, to be looked at by the deduplicator at once. Those in the database are
    /// not
    /// worth it.
    private void insert(ContentId id, int kind, long size) {
        db.run("INSERT INTO content (id, kind, size, refs, due) VALUES (?, ?, ?, 1, 0)", id.value(), kind, size);
    }

    /// Records stored bytes that nobody refers to, unless they are on record: the sweeper frees them.
    void adopt(Content.Stored content) {
        db.run(
                "INSERT OR IGNORE INTO content (id, kind, size, refs) VALUES (?, ?, ?, 0)",
                content.id().value(),
                STORED,
                content.size());
    }

    void refer(ContentId id) {
        if (db.run("UPDATE content SET refs = refs + 1 WHERE id = ?", id.value()) == 0) throw deleted(id);
    }

    private static EngineException deleted(ContentId id) {
        return new EngineException(Problem.CONFLICT, "content " + id.value() + " was deleted meanwhile");
    }

    void release(ContentId id) {
        db.run("UPDATE content SET refs = refs - 1 WHERE id = ?", id.value());
    }

    static Optional<Long> size(Db db, ContentId id) {
        return db.one("SELECT size FROM content WHERE id = ?", row -> row.getLong(1), id.value());
    }

    static int kind(Db db, ContentId id) {
        return db.one("SELECT kind FROM content WHERE id = ?", row -> row.getInt(1), id.value())
                .orElseThrow(() -> new EngineException(Problem.CONTENT_DAMAGED, "no content " + id.value()));
    }

    /// What a content is made of: itself, or the pieces of a whole.
    static List<Piece> pieces(Db db, ContentId id, long size) {
        int kind = kind(db, id);
        if (kind != WHOLE) return List.of(new Piece(id, kind == INLINE, new Span(0, size)));
        return db.all(
                """
                SELECT p.content, c.kind, p.start, p.length FROM piece p JOIN content c ON c.id = p.content
                WHERE p.whole = ? ORDER BY p.ordinal""",
                row -> new Piece(
                        new ContentId(row.getLong(1)),
                        row.getInt(2) == INLINE,
                        new Span(row.getLong(3), row.getLong(4))),
                id.value());
    }

    /// Removes the rows of contents that nothing refers to. Their stored bytes are trash from then on.
    int reclaim(List<ContentId> candidates) {
        int removed = 0;
        for (var id : candidates)
            if (db.run("DELETE FROM content WHERE id = ? AND refs = 0 AND kind = " + STORED, id.value()) == 1) {
                db.run("INSERT INTO trash (content) VALUES (?)", id.value());
                removed++;
            } else if (db.run("DELETE FROM content WHERE id = ? AND refs = 0", id.value()) == 1) {
                dissolve(id);
                removed++;
            }
        return removed;
    }

    private void dissolve(ContentId id) {
        db.run("DELETE FROM inline WHERE content = ?", id.value());
        db.all("SELECT content FROM piece WHERE whole = ?", row -> new ContentId(row.getLong(1)), id.value())
                .forEach(this::release);
        db.run("DELETE FROM piece WHERE whole = ?", id.value());
        db.run("DELETE FROM layout WHERE whole = ?", id.value());
    }

    /// Notes that bytes are gone.
    int forget(List<ContentId> deleted) {
        int known = 0;
        for (var id : deleted) known += db.run("DELETE FROM trash WHERE content = ?", id.value());
        return known;
    }

    static List<ContentId> garbage(Db db, int limit) {
        return db.all("SELECT id FROM content WHERE refs = 0 LIMIT ?", row -> new ContentId(row.getLong(1)), limit);
    }

    static long storedBytes(Db db) {
        return db.one("SELECT coalesce(sum(size), 0) FROM content WHERE kind <> " + WHOLE, row -> row.getLong(1))
                .orElseThrow();
    }

    static List<ContentId> trash(Db db, int limit) {
        return db.all("SELECT content FROM trash LIMIT ?", row -> new ContentId(row.getLong(1)), limit);
    }

    static List<ContentId> unknown(Db db, List<ContentId> ids) {
        var unknown = new ArrayList<ContentId>();
        for (var id : ids)
            if (db.one("SELECT 1 FROM content WHERE id = ?", row -> row.getInt(1), id.value())
                    .isEmpty()) unknown.add(id);
        return unknown;
    }
}
