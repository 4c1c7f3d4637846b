package dev.blobfish.server.dialect.usos.store;

import dev.blobfish.server.dialect.usos.request.Age;
import java.util.OptionalLong;

/// How long a blob is kept. Moments are whole seconds since 1970; a limit is reached when the clock shows it.
///
/// @param minUntil before it the blob has to be kept; empty for no such promise
/// @param maxUntil from it on the blob is gone; empty for never
public record Lifetime(OptionalLong minUntil, OptionalLong maxUntil) {
    /// What a blob is at a moment.
    public enum State {
        /// It has to be kept.
        HARD,
        /// It may go at any time.
        SOFT,
        /// It is gone, whether or not its row was deleted.
        GONE
    }

    /// Of a new blob.
    public static Lifetime of(Age minAge, Age maxAge, long now) {
        return new Lifetime(OptionalLong.empty(), OptionalLong.empty()).with(minAge, maxAge, now);
    }

    /// With other limits, counted from now.
    public Lifetime with(Age minAge, Age maxAge, long now) {
        return new Lifetime(limit(minUntil, minAge, now), limit(maxUntil, maxAge, now));
    }

    private static OptionalLong limit(OptionalLong old, Age age, long now) {
        return switch (age) {
            case Age.Kept _ -> old;
            case Age.Unlimited _ -> OptionalLong.empty();
            case Age.Seconds(long count) -> OptionalLong.of(now + count);
        };
    }

    /// What the blob is now. Where both limits are reached, it is gone.
    public State at(long now) {
        if (reached(maxUntil, now)) return State.GONE;
        return reached(minUntil, now) ? State.SOFT : State.HARD;
    }

    private static boolean reached(OptionalLong limit, long now) {
        return limit.isPresent() && limit.getAsLong() <= now;
    }

    /// The first moment at which the blob may be gone; empty for never. With a hard limit alone that is the limit.
    public OptionalLong expiresAfter() {
        if (minUntil.isEmpty()) return maxUntil;
        if (maxUntil.isEmpty()) return minUntil;
        return OptionalLong.of(Math.min(minUntil.getAsLong(), maxUntil.getAsLong()));
    }

    /// The moment at which the blob is gone for sure; empty for never.
    public OptionalLong expiresBefore() {
        return maxUntil;
    }
}
