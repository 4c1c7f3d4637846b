package dev.blobfish.sdk.transfer;

import java.time.Instant;
import java.util.Optional;

/// A transfer as it stood a moment ago; what a row of the window shows. Cheap to make, immutable.
///
/// @param id unique in the library, rising with time
/// @param group the group of the request that made it
/// @param direction which way
/// @param source what is read, for people: a local path, or `profile:container/name`
/// @param target what is written, likewise
/// @param profileId the store side (of a copy: the target's)
/// @param size in bytes
/// @param done bytes that have arrived, this moment's included; falls when a part is sent again
/// @param bytesPerSecond mean of the last 5 s, 0 when not running
/// @param failure why it failed, waits or needs an answer, for people
/// @param verified how the content was proved, e.g. `MD5`; present only when done
/// @param savedBytes bytes that did not have to be sent because the store had them
/// @param attempts tries that failed since the last success
/// @param nextTry when the next try begins, while waiting
/// @param resumable whether a pause or a crash costs at most the parts in flight
public record TransferSnapshot(
        long id,
        long group,
        Direction direction,
        String source,
        String target,
        String profileId,
        TransferState state,
        long size,
        long done,
        long bytesPerSecond,
        Optional<Failure> failure,
        Optional<String> verified,
        long savedBytes,
        int attempts,
        Optional<Instant> nextTry,
        boolean resumable,
        Instant created,
        Optional<Instant> finished) {
    /// Which way the bytes go.
    public enum Direction {
        UPLOAD,
        DOWNLOAD,
        COPY
    }

    /// @param kind the name of a [dev.blobfish.sdk.BlobException.Kind], or `TARGET_EXISTS`, `SOURCE_CHANGED`,
    /// `SOURCE_GONE`
    public record Failure(String kind, String message) {}
}
