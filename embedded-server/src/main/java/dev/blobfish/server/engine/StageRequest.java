package dev.blobfish.server.engine;

import java.util.OptionalLong;
import java.util.Set;

/// What to compute and to demand while a body is staged.
///
/// @param digests   computed in the one pass over the body
/// @param length    the declared length; a body that is shorter or longer is refused with [Problem#LENGTH_MISMATCH].
/// Empty: not declared
/// @param maxLength a longer body is refused with [Problem#TOO_LARGE] as soon as that is known
public record StageRequest(Set<? extends DigestAlgorithm> digests, OptionalLong length, long maxLength) {
    public StageRequest {
        digests = Set.copyOf(digests);
    }

    /// A body of unknown length and unlimited size.
    public static StageRequest of(DigestAlgorithm... digests) {
        return new StageRequest(Set.of(digests), OptionalLong.empty(), Long.MAX_VALUE);
    }

    /// The same with a declared length.
    public StageRequest withLength(long declared) {
        return new StageRequest(digests, OptionalLong.of(declared), maxLength);
    }

    /// The same with an upper limit.
    public StageRequest atMost(long max) {
        return new StageRequest(digests, length, max);
    }
}
