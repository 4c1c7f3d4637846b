package dev.blobfish.sdk.transfer;

import java.time.InstantSource;

/// Counts bytes as they pass: how many are on their way beyond those journalled, and how fast they went in the last
/// five
/// seconds. Thread-safe, cheap enough for every buffer.
final class Meter {
    private static final int SECONDS = 5;

    private final InstantSource clock;
    private final long[] bytes = new long[SECONDS + 1];
    private final long[] second = new long[SECONDS + 1];
    private long unjournalled;

    Meter(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void passed(long count) {
        unjournalled += count;
        long now = clock.millis() / 1000;
        int slot = Math.floorMod(now, SECONDS + 1);
        if (second[slot] != now) {
            second[slot] = now;
            bytes[slot] = 0;
        }
        bytes[slot] += count;
    }

    /// These bytes are in the journal now, or they will be sent again: either way they are not on their way any
    /// more.
    synchronized void settle(long count) {
        unjournalled -= count;
    }

    synchronized long unjournalled() {
        return unjournalled;
    }

    /// The mean of the last five whole seconds.
    synchronized long bytesPerSecond() {
        long now = clock.millis() / 1000;
        long sum = 0;
        for (int slot = 0; slot < bytes.length; slot++) {
            if (second[slot] < now && second[slot] >= now - SECONDS) {
                sum += bytes[slot];
            }
        }
        return sum / SECONDS;
    }
}
