package dev.blobfish.sdk.driver.decorate;

import java.util.function.LongSupplier;

/// A number of bytes per second, shared by all streams of one direction. Time and sleep are passed in.
public final class Rate {
    private static final long SECOND = 1_000_000_000L;

    private final long bytesPerSecond;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    private long nextFree;

    /// Waits.
    @FunctionalInterface
    public interface Sleeper {
        void sleep(long nanos) throws InterruptedException;
    }

    /// @param bytesPerSecond 1 or more
    public Rate(long bytesPerSecond, LongSupplier nanoTime, Sleeper sleeper) {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("not a rate: " + bytesPerSecond);
        }
        this.bytesPerSecond = bytesPerSecond;
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
        this.nextFree = nanoTime.getAsLong();
    }

    /// By this machine's clock.
    public static Rate of(long bytesPerSecond) {
        return new Rate(
                bytesPerSecond,
                System::nanoTime,
                nanos -> Thread.sleep(nanos / 1_000_000L, (int) (nanos % 1_000_000L)));
    }

    /// The most that should be taken at once, so that a stream moves at least ten times a second.
    int portion() {
        return Math.clamp(bytesPerSecond / 10, 1, 64 * 1024);
    }

    /// Takes bytes that have passed, and waits until they would have at this rate.
    void took(long bytes) throws InterruptedException {
        long wait;
        synchronized (this) {
            long now = nanoTime.getAsLong();
            nextFree = Math.max(nextFree, now) + bytes * SECOND / bytesPerSecond;
            wait = nextFree - now;
        }
        if (wait > 0) {
            sleeper.sleep(wait);
        }
    }
}
