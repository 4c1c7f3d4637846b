package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Change;
import dev.blobfish.server.engine.ContentDigest;
import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.Piece;
import dev.blobfish.server.engine.Unexamined;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which contents have the same bytes. Of two, one keeps them; the other becomes a whole that refers to the same
/// pieces, so that nothing that refers to it is rewritten. Pieces refer to leaves only, before and after.
record SharingRows(Db db, ContentRows contents) {
    /// Enough to find one that keeps its bytes apart from among those that share already.
    private static final int CANDIDATES = 16;

    private record Row(ContentId id, int kind, long size, Optional<byte[]> sha256) {}

    static List<Unexamined> due(Db db, Instant by, int limit) {
        return db.all(
                """
                SELECT id, size, sha256, kind = 1 OR EXISTS (
                    SELECT 1 FROM content other WHERE other.size = content.size AND other.kind > 0
                    AND other.refs > 0 AND other.id <> content.id)
                FROM content WHERE due <= ? AND refs > 0 ORDER BY due, id LIMIT ?""",
                row -> new Unexamined(
                        new ContentId(row.getLong(1)),
                        row.getLong(2),
                        Optional.ofNullable(row.getBytes(3)),
                        row.getBoolean(4)),
                by.toEpochMilli(),
                limit);
    }

    Optional<ContentId> examined(Change.Examined change) {
        var found = row(change.id()).filter(row -> row.size() == change.size());
        if (found.isEmpty()) return Optional.empty();
        var id = change.id();
        db.run("UPDATE content SET due = NULL WHERE id = ?", id.value());
        change.sha256().ifPresent(sha256 -> db.run("UPDATE content SET sha256 = ? WHERE id = ?", sha256, id.value()));
        wake(change.size(), id);
        return change.sha256().flatMap(sha256 -> twin(found.get(), sha256));
    }

    /// Whether a content waits to be looked at stays as it is.
    int record(List<ContentDigest> digests) {
        int known = 0;
        for (var one : digests)
            known += db.run(
                    "UPDATE content SET sha256 = ? WHERE id = ? AND size = ?",
                    one.sha256(),
                    one.id().value(),
                    one.size());
        return known;
    }

    /// Wholes that nothing had as many bytes as were not worth reading; now they are.
    private void wake(long size, ContentId but) {
        db.run("""
                UPDATE content SET due = 0
                WHERE size = ? AND kind = 2 AND sha256 IS NULL AND due IS NULL AND id <> ?""", size, but.value());
    }

    private Optional<ContentId> twin(Row content, byte[] sha256) {
        var own = pieces(content);
        return db.all("""
                        SELECT id, kind, size, sha256 FROM content
                        WHERE sha256 = ? AND id <> ? AND size = ? AND refs > 0 ORDER BY kind, id LIMIT ?""", SharingRows::row, sha256, content.id().value(), content.size(), CANDIDATES).stream()
                .filter(other -> !pieces(other).equals(own))
                .map(Row::id)
                .findFirst();
    }

    boolean share(Change.Share change) {
        var given = row(change.id());
        var kept = row(change.with());
        if (given.isEmpty() || kept.isEmpty() || !same(given.get(), kept.get())) return false;
        var pieces = pieces(kept.get());
        if (pieces.equals(pieces(given.get()))) return false;
        return switch (given.get().kind()) {
            case ContentRows.STORED -> shareLeaf(change.id(), pieces);
            case ContentRows.WHOLE -> shareWhole(change.id(), pieces);
            default -> false;
        };
    }

    private static boolean same(Row given, Row kept) {
        return given.size() == kept.size()
                && given.sha256().isPresent()
                && kept.sha256().isPresent()
                && Arrays.equals(given.sha256().get(), kept.sha256().get());
    }

    private boolean shareWhole(ContentId id, List<Piece> pieces) {
        var old = ContentRows.pieces(db, id, 0);
        db.run("DELETE FROM piece WHERE whole = ?", id.value());
        contents.compose(id, pieces);
        old.forEach(piece -> contents.release(piece.content()));
        return true;
    }

    private boolean shareLeaf(ContentId id, List<Piece> pieces) {
        if (!moveReferrers(id, pieces)) return false;
        db.run("UPDATE content SET kind = ? WHERE id = ?", ContentRows.WHOLE, id.value());
        contents.compose(id, pieces);
        db.run("INSERT INTO trash (content) VALUES (?)", id.value());
        return true;
    }

    /// Has wholes that were made of a leaf refer to the one piece that it gives way to. Where that is more than one
    /// piece, they would have to be made anew, with up to ten thousand rows each: such a leaf stays.
    private boolean moveReferrers(ContentId leaf, List<Piece> pieces) {
        if (pieces.size() != 1)
            return db.one("SELECT 1 FROM piece WHERE content = ?", row -> row.getInt(1), leaf.value())
                    .isEmpty();
        var piece = pieces.getFirst();
        int moved = db.run(
                "UPDATE piece SET content = ?, start = start + ? WHERE content = ?",
                piece.content().value(),
                piece.span().start(),
                leaf.value());
        db.run(
                "UPDATE content SET refs = refs + ? WHERE id = ?",
                moved,
                piece.content().value());
        db.run("UPDATE content SET refs = refs - ? WHERE id = ?", moved, leaf.value());
        return true;
    }

    boolean lookAgain(Change.LookAgain change) {
        return db.run(
                        "UPDATE content SET due = ? WHERE id = ?",
                        change.at().toEpochMilli(),
                        change.id().value())
                == 1;
    }

    private List<Piece> pieces(Row content) {
        return ContentRows.pieces(db, content.id(), content.size());
    }

    private Optional<Row> row(ContentId id) {
        return db.one(
                "SELECT id, kind, size, sha256 FROM content WHERE id = ? AND refs > 0", SharingRows::row, id.value());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ContentId(row.getLong(1)), row.getInt(2), row.getLong(3), Optional.ofNullable(row.getBytes(4)));
    }
}
