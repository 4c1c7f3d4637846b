package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.sql.Database;
import dev.blobfish.sdk.library.sql.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the journal shows to people. Reads only.
final class ViewJournal {
    private static final int MAX_PAGE = 1000;

    private static final String GROUPS = """
            SELECT g.id, g.title, g.created,
                EXISTS (SELECT 1 FROM walk w WHERE w.group_id = g.id AND w.failure_kind IS NULL) AS counting,
                coalesce(sum(t.files), 0) AS files,
                coalesce(sum(t.files) FILTER (WHERE t.state IN ('DONE', 'SKIPPED')), 0) AS finished,
                coalesce(sum(t.files) FILTER (WHERE t.state IN ('FAILED', 'CANCELLED')), 0) AS failed,
                coalesce(sum(t.bytes), 0) AS bytes,
                coalesce(sum(CASE WHEN t.state IN ('DONE', 'SKIPPED') THEN t.bytes ELSE t.done END), 0) AS done
            FROM transfer_group g LEFT JOIN tally t ON t.group_id = g.id
            """;

    private final Database database;

    ViewJournal(Database database) {
        this.database = database;
    }

    /// Newest first; entries that cannot be read are left out here, and set aside when they are claimed.
    List<TransferRow> page(TransferFilter filter, long afterId, int limit) throws BlobException {
        long before = afterId <= 0 ? Long.MAX_VALUE : afterId;
        int bounded = Math.clamp(limit, 1, MAX_PAGE);
        return database.read(sql -> {
            var rows = new ArrayList<TransferRow>();
            sql.query(
                    "SELECT * FROM transfer WHERE id < ?" + condition(filter) + " ORDER BY id DESC LIMIT ?",
                    row -> {
                        readable(row).ifPresent(rows::add);
                        return row.number("id");
                    },
                    before,
                    bounded);
            return rows;
        });
    }

    private static String condition(TransferFilter filter) {
        return switch (filter) {
            case ALL -> "";
            case ACTIVE ->
                " AND state IN ('QUEUED', 'RUNNING', 'VERIFYING', 'PAUSED', 'WAITING_FOR_NETWORK', 'NEEDS_ANSWER')";
            case NEEDS_ANSWER -> " AND state = 'NEEDS_ANSWER'";
            case FAILED -> " AND state = 'FAILED'";
            case DONE -> " AND state IN ('DONE', 'SKIPPED')";
        };
    }

    private static Optional<TransferRow> readable(Row row) {
        try {
            return Optional.of(RowCodec.transfer(row));
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    Optional<TransferRow> transfer(long id) throws BlobException {
        return database.read(sql -> sql.one("SELECT * FROM transfer WHERE id = ?", ViewJournal::readable, id))
                .flatMap(row -> row);
    }

    List<GroupSnapshot> groups(int limit) throws BlobException {
        int bounded = Math.clamp(limit, 1, MAX_PAGE);
        return database.read(
                sql -> sql.query(GROUPS + " GROUP BY g.id ORDER BY g.id DESC LIMIT ?", ViewJournal::group, bounded));
    }

    Optional<GroupSnapshot> group(long id) throws BlobException {
        return database.read(sql -> sql.one(GROUPS + " WHERE g.id = ? GROUP BY g.id", ViewJournal::group, id));
    }

    private static GroupSnapshot group(Row row) throws SQLException {
        return new GroupSnapshot(
                row.number("id"),
                row.text("title"),
                row.flag("counting"),
                row.number("files"),
                row.number("finished"),
                row.number("failed"),
                row.number("bytes"),
                row.number("done"),
                row.instant("created"));
    }

    /// Whether nothing of a group will move unless a person does something. A group that is gone is settled.
    boolean isSettled(long group) throws BlobException {
        return database.read(
                sql -> sql.one("""
                        SELECT EXISTS (SELECT 1 FROM walk w WHERE w.group_id = ?1 AND w.failure_kind IS NULL
                                       AND EXISTS (SELECT 1 FROM transfer_group g WHERE g.id = ?1 AND g.state = 'OPEN'))
                            OR EXISTS (SELECT 1 FROM tally t WHERE t.group_id = ?1 AND t.files > 0
                                       AND t.state IN ('QUEUED', 'RUNNING', 'VERIFYING', 'WAITING_FOR_NETWORK')) AS busy""", row -> !row.flag("busy"), group).orElseThrow());
    }

    /// Files and bytes still to do, by state.
    Map<TransferState, Sum> sums() throws BlobException {
        return database.read(sql -> sql
                .query(
                        "SELECT state, sum(files) AS files, sum(bytes - done) AS bytes FROM tally GROUP BY state",
                        row -> Map.entry(row.text("state"), new Sum(row.number("files"), row.number("bytes"))))
                .stream()
                .flatMap(entry -> known(entry.getKey()).map(state -> Map.entry(state, entry.getValue())).stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (a, _) -> a,
                        () -> new EnumMap<>(TransferState.class))));
    }

    private static Optional<TransferState> known(String name) {
        for (TransferState state : TransferState.values()) {
            if (state.name().equals(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    record Sum(long files, long remaining) {
        static final Sum NONE = new Sum(0, 0);
    }
}
