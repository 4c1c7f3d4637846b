package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.library.sql.Row;
import dev.blobfish.sdk.transfer.TransferSnapshot.Direction;
import java.sql.SQLException;
import java.util.Optional;

/// A folder or prefix whose files are being found, as the journal has it.
///
/// @param position where to go on, in the words of what is walked
record WalkRow(
        long id,
        long group,
        Direction direction,
        Place source,
        Place target,
        Metadata metadata,
        ConflictPolicy conflict,
        Optional<String> position,
        int attempts) {
    static WalkRow of(Row row) throws SQLException {
        return new WalkRow(
                row.number("id"),
                row.number("group_id"),
                row.constant("direction", Direction.class),
                Place.of(row.maybeText("source_profile"), row.maybeText("source_container"), row.text("source")),
                Place.of(row.maybeText("target_profile"), row.maybeText("target_container"), row.text("target")),
                RowCodec.metadata(row.text("metadata")),
                row.constant("conflict", ConflictPolicy.class),
                row.maybeText("position"),
                Math.toIntExact(row.number("attempts")));
    }
}
