package dev.blobfish.server.dialect.shakenfist.store;

import java.time.Instant;

/// Times as they are sent.
public final class Clocks {
    private static final double MICROS = 1_000_000;

    private Clocks() {}

    /// Seconds since 1970 with microseconds as their fraction.
    public static double seconds(Instant instant) {
        long micros = instant.getNano() / 1000;
        return (instant.getEpochSecond() * MICROS + micros) / MICROS;
    }
}
