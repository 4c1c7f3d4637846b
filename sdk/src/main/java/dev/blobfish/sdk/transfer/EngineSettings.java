package dev.blobfish.sdk.transfer;

import java.time.Clock;
import java.util.random.RandomGenerator;

/// How an engine works. What a person set by [TransferEngine#setWorkers] and [TransferEngine#setLimits] is remembered
/// in the library and wins
/// over the first three.
///
/// @param workers requests in flight at once, 1 to 64
/// @param uploadBytesPerSecond 0 for no limit
/// @param downloadBytesPerSecond 0 for no limit
/// @param chance drawn from for the spread of retries; thread-safe
public record EngineSettings(
        int workers,
        long uploadBytesPerSecond,
        long downloadBytesPerSecond,
        RetryPolicy retry,
        Clock clock,
        RandomGenerator chance) {
    public static final int MAX_WORKERS = 64;

    public EngineSettings {
        if (workers < 1 || workers > MAX_WORKERS) {
            throw new IllegalArgumentException("workers must be 1 to " + MAX_WORKERS + ", not " + workers);
        }
        if (uploadBytesPerSecond < 0 || downloadBytesPerSecond < 0) {
            throw new IllegalArgumentException("a limit must not be negative");
        }
    }

    /// 16 requests at once, no limits, the standard retries, the system's clock.
    public static EngineSettings standard() {
        return new EngineSettings(
                16,
                0,
                0,
                RetryPolicy.STANDARD,
                Clock.systemUTC(),
                // drawn on the calling thread each time: a generator of one thread must not be handed to others
                () -> java.util.concurrent.ThreadLocalRandom.current().nextLong());
    }
}
