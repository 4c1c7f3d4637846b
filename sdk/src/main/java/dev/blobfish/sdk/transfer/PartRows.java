package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.library.sql.Sql;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The journal's parts of a transfer.
final class PartRows {
    private PartRows() {}

    /// By number.
    static SortedMap<Integer, PartProof> of(Sql sql, long transfer) throws SQLException {
        return sql
                .query(
                        "SELECT * FROM part WHERE transfer_id = ? ORDER BY number",
                        found -> new PartProof(
                                Math.toIntExact(found.number("number")),
                                found.number("size"),
                                found.text("etag"),
                                found.text("md5")),
                        transfer)
                .stream()
                .collect(Collectors.toMap(PartProof::number, part -> part, (a, _) -> a, TreeMap::new));
    }

    /// In bytes; 0 for a part that is not there.
    static long size(Sql sql, long transfer, int number) throws SQLException {
        return sql.one(
                        "SELECT size FROM part WHERE transfer_id = ? AND number = ?",
                        found -> found.number("size"),
                        transfer,
                        number)
                .orElse(0L);
    }

    static void put(Sql sql, long transfer, PartProof part) throws SQLException {
        sql.update(
                "INSERT OR REPLACE INTO part (transfer_id, number, size, etag, md5) VALUES (?, ?, ?, ?, ?)",
                transfer,
                part.number(),
                part.size(),
                part.etag(),
                part.md5());
    }

    static void clear(Sql sql, long transfer) throws SQLException {
        sql.update("DELETE FROM part WHERE transfer_id = ?", transfer);
    }
}
