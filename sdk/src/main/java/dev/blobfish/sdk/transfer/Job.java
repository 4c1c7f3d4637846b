package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;

/// What a transfer does, step by step. Each step ends in the journal, so that a crash costs no more than one.
@FunctionalInterface
interface Job {
    /// Takes the next step.
    ///
    /// @return whether there is another one; false when the transfer has come to an end or waits for a person
    /// @throws BlobException when it went wrong; `CANCELLED` when the run is to stop
    boolean step() throws BlobException;
}
