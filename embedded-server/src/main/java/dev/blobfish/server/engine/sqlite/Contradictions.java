package dev.blobfish.server.engine.sqlite;

import java.util.Arrays;
import java.util.List;

/// What must hold between the tables, as queries for the contents for which it does not.
enum Contradictions {
    COUNT("content %d is not referred to as often as was counted", """
            SELECT c.id FROM content c LEFT JOIN (
                SELECT content, count(*) AS refs FROM (
                    SELECT content FROM object UNION ALL SELECT content FROM part
                    UNION ALL SELECT content FROM piece UNION ALL SELECT 1)
                GROUP BY content) counted ON counted.content = c.id
            WHERE c.refs <> coalesce(counted.refs, 0) LIMIT ?"""),
    ABSENT("content %d is referred to and is not on record", """
            SELECT content FROM (
                SELECT content FROM object UNION SELECT content FROM part UNION SELECT content FROM piece)
            WHERE content NOT IN (SELECT id FROM content) LIMIT ?"""),
    WHOLE("content %d is not as long as its pieces", """
            SELECT c.id FROM content c WHERE kind = 2 AND size <> (
                SELECT coalesce(sum(length), 0) FROM piece WHERE whole = c.id) LIMIT ?"""),
    PIECE("content %d is made of bytes that are not there", """
            SELECT p.whole FROM piece p JOIN content c ON c.id = p.content
            WHERE c.kind = 2 OR p.start + p.length > c.size LIMIT ?"""),
    OBJECT("an object is not as long as its content %d", """
            SELECT o.content FROM object o JOIN content c ON c.id = o.content WHERE o.size <> c.size LIMIT ?"""),
    PART("a part is not as long as its content %d", """
            SELECT p.content FROM part p JOIN content c ON c.id = p.content WHERE p.size <> c.size LIMIT ?""");

    private final String words;
    private final String sql;

    Contradictions(String words, String sql) {
        this.words = words;
        this.sql = sql;
    }

    /// All of it belongs to one moment.
    static List<String> find(Db db, int limit) {
        return db.snapshot(() -> Arrays.stream(values())
                .flatMap(rule -> rule.broken(db, limit).stream())
                .limit(limit)
                .toList());
    }

    private List<String> broken(Db db, int limit) {
        return db.all(sql, row -> words.formatted(row.getLong(1)), limit);
    }
}
