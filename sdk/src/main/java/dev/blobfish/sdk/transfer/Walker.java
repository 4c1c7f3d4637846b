package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;

/// Finds the files of a folder, piece by piece.
interface Walker extends AutoCloseable {
    /// Finds and journals the next piece.
    ///
    /// @return whether there is more
    boolean step() throws BlobException;

    @Override
    void close();
}
