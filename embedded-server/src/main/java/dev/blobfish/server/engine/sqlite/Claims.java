package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.Span;
import dev.blobfish.server.engine.inspect.Claim;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What etags say of bytes that nobody has digested yet: of objects in one piece, and of the parts of others.
record Claims(Db db, int page) {
    private static final byte[] FIRST = {};

    /// A claim with the key of the row it was read from.
    private record Row(long owner, byte[] key, long number, Claim claim) {}

    static Iterator<List<Claim>> all(Db db, int page) {
        var claims = new Claims(db, page);
        return Stream.of(new PageIterator<>(claims::objects), new PageIterator<>(claims::parts))
                .flatMap(pages ->
                        Stream.iterate(pages, Iterator::hasNext, same -> same).map(Iterator::next))
                .map(rows -> rows.stream().map(Row::claim).toList())
                .iterator();
    }

    /// A dialect's own containers have a `:` in their names, and other etags.
    private List<Row> objects(Optional<Row> before) {
        return db.all(
                """
                SELECT o.container, o.key, o.content, o.size, o.etag
                FROM object o CROSS JOIN content c ON c.id = o.content CROSS JOIN container k ON k.id = o.container
                WHERE (o.container, o.key) > (?, ?) AND c.kind < 2 AND c.sha256 IS NULL AND length(o.etag) = 32
                AND instr(k.name, x'3a') = 0 ORDER BY o.container, o.key LIMIT ?""",
                row -> new Row(
                        row.getLong(1),
                        row.getBytes(2),
                        0,
                        new Claim(new ContentId(row.getLong(3)), new Span(0, row.getLong(4)), row.getString(5))),
                before.map(Row::owner).orElse(Long.MIN_VALUE),
                before.map(Row::key).orElse(FIRST),
                page);
    }

    private List<Row> parts(Optional<Row> before) {
        return db.all(
                """
                SELECT l.whole, l.number, l.start, l.size, l.etag FROM layout l
                WHERE (l.whole, l.number) > (?, ?) AND length(l.etag) = 32 AND EXISTS (
                    SELECT 1 FROM piece p JOIN content c ON c.id = p.content
                    WHERE p.whole = l.whole AND c.sha256 IS NULL)
                ORDER BY l.whole, l.number LIMIT ?""",
                row -> new Row(
                        row.getLong(1),
                        FIRST,
                        row.getLong(2),
                        new Claim(
                                new ContentId(row.getLong(1)),
                                new Span(row.getLong(3), row.getLong(4)),
                                row.getString(5))),
                before.map(Row::owner).orElse(Long.MIN_VALUE),
                before.map(Row::number).orElse(Long.MIN_VALUE),
                page);
    }
}
