package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.library.sql.Sql;
import dev.blobfish.sdk.transfer.TransferSnapshot.Direction;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Writes new transfers and walks into the journal, as part of a transaction of the caller's.
record Enroller(Sql sql, long group, Instant now) {
    /// A transfer to be journalled.
    ///
    /// @param walk the walk that found it
    /// @param fingerprint empty while unknown
    /// @param refusal why it cannot even be tried; such a transfer is journalled as failed, so that nothing is left
    /// out silently
    record Find(
            Optional<Long> walk,
            Direction direction,
            Place source,
            Place target,
            Metadata metadata,
            boolean deleteSource,
            ConflictPolicy conflict,
            long size,
            String fingerprint,
            Optional<Failure> refusal) {}

    /// A folder or prefix to be walked.
    record Walk(Direction direction, Place source, Place target, Metadata metadata, ConflictPolicy conflict) {}

    static long group(Sql sql, String title, Instant now) throws SQLException {
        return sql.insert("INSERT INTO transfer_group (title, state, created) VALUES (?, 'OPEN', ?)", title, now);
    }

    /// Whether it was new: a walk that begins again finds the same files again.
    boolean add(Find find, TransferState state) throws SQLException {
        TransferState first = find.refusal().isPresent() ? TransferState.FAILED : state;
        return sql.update(
                        """
                        INSERT OR IGNORE INTO transfer (group_id, walk_id, direction, source_profile, source_container, source,
                            target_profile, target_container, target, metadata, delete_source, conflict, size, fingerprint,
                            state, step, failure_kind, failure_message, created, finished)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', ?, ?, ?, ?)""",
                        group,
                        find.walk(),
                        find.direction(),
                        find.source().profileId(),
                        find.source().container(),
                        find.source().journalText(),
                        find.target().profileId(),
                        find.target().container(),
                        find.target().journalText(),
                        RowCodec.text(find.metadata()),
                        find.deleteSource(),
                        find.conflict(),
                        find.size(),
                        find.fingerprint(),
                        first,
                        find.refusal().map(Failure::kind),
                        find.refusal().map(Failure::message),
                        now,
                        find.refusal().map(_ -> now))
                > 0;
    }

    void add(Walk walk) throws SQLException {
        sql.update(
                """
                INSERT INTO walk (group_id, direction, source_profile, source_container, source, target_profile,
                    target_container, target, metadata, conflict)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                group,
                walk.direction(),
                walk.source().profileId(),
                walk.source().container(),
                walk.source().journalText(),
                walk.target().profileId(),
                walk.target().container(),
                walk.target().journalText(),
                RowCodec.text(walk.metadata()),
                walk.conflict());
    }
}
