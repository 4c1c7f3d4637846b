package dev.blobfish.sdk.library;

import java.time.Instant;

/// Proof of a finished transfer.
///
/// @param id rises with time
/// @param direction `UPLOAD`, `DOWNLOAD` or `COPY`
/// @param source what was read, for people
/// @param target what was written, for people
/// @param size in bytes
/// @param saved bytes of these that did not have to be sent
/// @param method how the content was proved: the name of a digest, or `length` where the store gives none
/// @param ours the digest of this side
/// @param theirs the digest that the store gave
public record Receipt(
        long id,
        long transferId,
        String direction,
        String source,
        String target,
        long size,
        long saved,
        String method,
        String ours,
        String theirs,
        Instant finished) {}
