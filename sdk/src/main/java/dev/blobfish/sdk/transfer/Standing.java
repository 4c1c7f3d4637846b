package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.WriteCondition;
import java.util.Optional;

/// How far a transfer is.
///
/// @param fingerprint of the source; empty while unknown
/// @param writeName the name decided on, which may differ from the one asked for
/// @param partSize in bytes; 0 for one piece
/// @param session the store's token of an upload in parts
/// @param askFirst a try ended without an answer, so the bytes may have arrived
/// @param version changes with each change of state
record Standing(
        TransferState state,
        Step step,
        long size,
        String fingerprint,
        Optional<String> writeName,
        WriteCondition condition,
        long partSize,
        Optional<String> session,
        boolean askFirst,
        long done,
        int attempts,
        long version) {
    Standing in(TransferState next) {
        return new Standing(
                next,
                step,
                size,
                fingerprint,
                writeName,
                condition,
                partSize,
                session,
                askFirst,
                done,
                attempts,
                version);
    }

    Standing at(Step next) {
        return new Standing(
                state,
                next,
                size,
                fingerprint,
                writeName,
                condition,
                partSize,
                session,
                askFirst,
                done,
                attempts,
                version);
    }

    Standing seen(long sourceSize, String sourceFingerprint) {
        return new Standing(
                state,
                step,
                sourceSize,
                sourceFingerprint,
                writeName,
                condition,
                partSize,
                session,
                askFirst,
                done,
                attempts,
                version);
    }

    Standing decided(String name, WriteCondition how, long partBytes) {
        return new Standing(
                state,
                step,
                size,
                fingerprint,
                Optional.of(name),
                how,
                partBytes,
                session,
                askFirst,
                done,
                attempts,
                version);
    }

    Standing in(Optional<String> newSession) {
        return new Standing(
                state,
                step,
                size,
                fingerprint,
                writeName,
                condition,
                partSize,
                newSession,
                askFirst,
                done,
                attempts,
                version);
    }

    Standing having(long bytes) {
        return new Standing(
                state,
                step,
                size,
                fingerprint,
                writeName,
                condition,
                partSize,
                session,
                askFirst,
                bytes,
                attempts,
                version);
    }

    Standing tried(int failedTries, boolean ask) {
        return new Standing(
                state,
                step,
                size,
                fingerprint,
                writeName,
                condition,
                partSize,
                session,
                ask,
                done,
                failedTries,
                version);
    }

    Standing asOf(long newVersion) {
        return new Standing(
                state,
                step,
                size,
                fingerprint,
                writeName,
                condition,
                partSize,
                session,
                askFirst,
                done,
                attempts,
                newVersion);
    }

    /// How many parts there are; 1 for one piece.
    int parts() {
        return partSize == 0 ? 1 : Math.toIntExact(Math.max(1, Math.ceilDiv(size, partSize)));
    }

    ByteRange range(int number) {
        if (partSize == 0) {
            return ByteRange.whole(size);
        }
        long offset = (number - 1) * partSize;
        return new ByteRange(offset, Math.min(partSize, size - offset));
    }
}
