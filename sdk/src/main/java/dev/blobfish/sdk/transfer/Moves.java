package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;

/// The end of a move.
final class Moves {
    private Moves() {}

    /// The copy is there; the source is newer than it and stays.
    static Failure sourceChanged(TransferRow row) {
        return new Failure(
                "SOURCE_CHANGED",
                row.order().source().display()
                        + " was copied, but changed meanwhile. It was not deleted; the copy is of its earlier content.");
    }
}
