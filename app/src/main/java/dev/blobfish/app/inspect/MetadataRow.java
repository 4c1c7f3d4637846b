package dev.blobfish.app.inspect;

import java.util.Optional;

/// A line of the metadata table.
///
/// @param value what would be written; while [#distinct] is above 1, empty
/// @param distinct how many different values the blobs have; absence counts as one
/// @param before the value that the blobs share now; absent where they have none or differ
public record MetadataRow(
        MetadataKey key,
        String value,
        int distinct,
        Mark mark,
        Optional<String> before,
        Optional<MetadataProblem> problem) {
    /// What editing has done to a line.
    public enum Mark {
        UNCHANGED,
        CHANGED,
        ADDED,
        REMOVED
    }

    /// Whether the blobs differ here and no edit has made them equal.
    public boolean mixed() {
        return distinct > 1 && mark == Mark.UNCHANGED;
    }
}
