package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ByteRange;
import java.util.Optional;

/// Where the bytes of a sending come from.
interface Source {
    /// What it is like now.
    ///
    /// @throws BlobException `NOT_FOUND` when it is gone
    Look look() throws BlobException;

    /// @param fingerprint equal as long as the content is
    record Look(long size, String fingerprint) {}

    /// A body of these bytes. Its counts go to the run's meter.
    DigestedBody body(ByteRange range);

    /// The MD5 of these bytes, where reading them costs no traffic.
    Optional<String> md5(ByteRange range) throws BlobException;

    /// Whether the blob is known to have the same content, by what is cheap to know.
    ///
    /// @param partSize the parts in which this program would send it
    boolean isSameAs(BlobInfo present, long partSize) throws BlobException;

    /// Ends a move: removes the source if it is still what was sent.
    ///
    /// @return false when it changed and so was left alone
    boolean delete(String fingerprint) throws BlobException;
}
