package dev.blobfish.sdk.transfer;

/// The arithmetic of a rate limit. It fills with time and may go into debt for one taker, so that a piece larger than
/// the
/// bucket passes too and the mean holds all the same. Not thread-safe; time is passed in.
final class TokenBucket {
    private static final double NANOS = 1e9;

    /// How much of a second's worth may go at once after a rest.
    private static final double BURST = 0.25;

    private final long rate;
    private double tokens;
    private long filled;

    /// @param rate bytes per second; 0 for no limit
    TokenBucket(long rate, long nanos) {
        this.rate = rate;
        this.filled = nanos;
        this.tokens = rate * BURST;
    }

    long rate() {
        return rate;
    }

    /// Takes at once and returns 0, or takes nothing and returns the nanoseconds to wait before asking again.
    long take(long bytes, long nanos) {
        if (rate == 0) {
            return 0;
        }
        tokens = Math.min(rate * BURST, tokens + (nanos - filled) / NANOS * rate);
        filled = nanos;
        if (tokens > 0) {
            tokens -= bytes;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - tokens) / rate * NANOS));
    }
}
