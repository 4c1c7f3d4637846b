package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.time.Duration;
import java.time.Instant;

/// When a failed step is tried again: a pure function of the attempt, the failure, the time and chance. The only place
/// of
/// retries: drivers repeat nothing.
///
/// @param maxAttempts tries in a row without any progress before a failing store is given up on; an absent network is
/// waited for without end
/// @param base the first pause is at most this
/// @param cap no pause is longer, but for what the store asks for
public record RetryPolicy(int maxAttempts, Duration base, Duration cap) {
    public static final RetryPolicy STANDARD = new RetryPolicy(8, Duration.ofMillis(200), Duration.ofSeconds(20));

    /// A store that says "slow down" gets at least this before the first repetition.
    private static final Duration THROTTLED_BASE = Duration.ofSeconds(1);

    /// A store's wish to wait is honoured up to here; beyond it, a person would think that nothing happens.
    private static final Duration LONGEST_WISH = Duration.ofMinutes(15);

    private static final int MAX_CORRUPT = 3;

    public RetryPolicy {
        if (maxAttempts < 1 || base.isNegative() || base.isZero() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("not a retry policy: " + maxAttempts + ", " + base + ", " + cap);
        }
    }

    /// What to do.
    public sealed interface Verdict {}

    /// Try again then.
    public record RetryAt(Instant when) implements Verdict {}

    /// Try again then, after asking the store whether the step happened after all.
    public record AskAt(Instant when) implements Verdict {}

    public record GiveUp() implements Verdict {}

    /// @param attempt the tries that failed since the last success, this one included; 1 or more
    /// @param chance 0 up to but not including 1; spreads the retries of many over the whole pause (full jitter)
    public Verdict decide(int attempt, BlobException failure, Instant now, double chance) {
        Duration pause = failure.retryAfter()
                .map(wish -> wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish)
                .orElseGet(() -> backOff(attempt, failure.kind(), chance));
        Instant when = now.plus(pause);
        return switch (failure.kind()) {
            case NETWORK -> new RetryAt(when);
            case OUTCOME_UNKNOWN -> new AskAt(when);
            case UNAVAILABLE, THROTTLED -> attempt < maxAttempts ? new RetryAt(when) : new GiveUp();
            case CORRUPT -> attempt < Math.min(MAX_CORRUPT, maxAttempts) ? new RetryAt(when) : new GiveUp();
            case NOT_FOUND,
                    ALREADY_EXISTS,
                    NOT_EMPTY,
                    NOT_AUTHENTICATED,
                    ACCESS_DENIED,
                    CLOCK_SKEW,
                    INVALID,
                    TOO_LARGE,
                    PRECONDITION_FAILED,
                    UNSUPPORTED,
                    STORAGE_FULL,
                    PROTOCOL,
                    LOCAL_IO,
                    CANCELLED -> new GiveUp();
        };
    }

    private Duration backOff(int attempt, Kind kind, double chance) {
        Duration first = kind == Kind.THROTTLED && THROTTLED_BASE.compareTo(base) > 0 ? THROTTLED_BASE : base;
        // 30 doublings of any base pass every cap, and do not overflow
        double ceiling = Math.min((double) cap.toMillis(), first.toMillis() * Math.pow(2, Math.min(attempt - 1, 30)));
        return Duration.ofMillis(Math.round(ceiling * chance));
    }
}
