package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Piece;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.inspect.Claim;
import dev.blobfish.server.engine.inspect.Figures;
import dev.blobfish.server.engine.inspect.Inspection;
import dev.blobfish.server.engine.inspect.Leaf;
import dev.blobfish.server.engine.inspect.Referrer;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A second look into the file of a catalog, on a connection of its own that only reads.
public final class SqliteInspection implements Inspection {
    private static final String LEAF = "SELECT id, kind, size, sha256 FROM content WHERE kind < 2 AND ";

    private final Db db;

    private SqliteInspection(Db db) {
        this.db = db;
    }

    /// Opens the catalog of a store, whether another process has it or not.
    ///
    /// @param file must exist
    public static SqliteInspection open(Path file) {
        var db = Db.open(file, SqliteCatalog.READING);
        try {
            Schema.requireCurrent(db);
            return new SqliteInspection(db);
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    @Override
    public List<String> integrity() {
        return db.all("PRAGMA integrity_check", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .map(line -> "the catalog's file is damaged: " + line)
                .toList();
    }

    @Override
    public List<String> contradictions(int limit) {
        return Contradictions.find(db, limit);
    }

    @Override
    public Iterator<List<Leaf>> leaves(int page) {
        return new PageIterator<>(before -> db.all(
                LEAF + "id > ? ORDER BY id LIMIT ?",
                SqliteInspection::leaf,
                before.map(last -> last.id().value()).orElse(Long.MIN_VALUE),
                page));
    }

    @Override
    public Optional<Leaf> leaf(ContentId id) {
        return db.one(LEAF + "id = ?", SqliteInspection::leaf, id.value());
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                new ContentId(row.getLong(1)),
                row.getInt(2) == ContentRows.INLINE,
                row.getLong(3),
                Optional.ofNullable(row.getBytes(4)));
    }

    @Override
    public Optional<byte[]> inline(ContentId id) {
        return ObjectRows.inline(db, id);
    }

    @Override
    public Optional<List<Piece>> pieces(ContentId id) {
        return db.snapshot(() -> ContentRows.size(db, id).map(size -> ContentRows.pieces(db, id, size)));
    }

    @Override
    public Iterator<List<Claim>> claims(int page) {
        return Claims.all(db, page);
    }

    @Override
    public List<Referrer> referrers(List<ContentId> contents, int limit) {
        return db.all(
                """
                WITH sought(id) AS (SELECT value FROM json_each(?)),
                root(id, content) AS MATERIALIZED (
                    SELECT id, id FROM sought
                    UNION SELECT p.whole, p.content FROM sought JOIN piece p ON p.content = sought.id)
                SELECT root.content, k.name, o.key FROM object o
                JOIN root ON root.id = o.content JOIN container k ON k.id = o.container LIMIT ?""",
                row -> new Referrer(
                        new ContentId(row.getLong(1)),
                        new ObjectName(Keys.text(row.getBytes(2)), Keys.text(row.getBytes(3)))),
                json(contents),
                limit);
    }

    @Override
    public List<ContentId> strangers(List<ContentId> ids) {
        return db.all("""
                SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM content WHERE kind = 1)
                AND value NOT IN (SELECT content FROM trash)""", row -> new ContentId(row.getLong(1)), json(ids));
    }

    private static String json(List<ContentId> ids) {
        return ids.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public Figures figures() {
        return db.one(
                        """
                        SELECT (SELECT count(*) FROM container), (SELECT count(*) FROM object),
                            (SELECT coalesce(sum(size), 0) FROM object), (SELECT count(*) FROM upload),
                            (SELECT coalesce(sum(size), 0) FROM part), count(*) FILTER (WHERE kind = 1),
                            coalesce(sum(size) FILTER (WHERE kind = 1), 0),
                            coalesce(sum(size) FILTER (WHERE kind = 0), 0),
                            coalesce(sum(size) FILTER (WHERE refs = 0 AND kind < 2), 0),
                            count(*) FILTER (WHERE due IS NOT NULL),
                            (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size)
                        FROM content""",
                        row -> new Figures(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(9),
                                row.getLong(10),
                                row.getLong(11)))
                .orElseThrow(() -> new EngineException(Problem.STORAGE_FAILED, "the catalog has no figures"));
    }

    @Override
    public void close() {
        db.close();
    }
}
