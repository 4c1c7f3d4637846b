package dev.blobfish.server.dialect.usos;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes when a test says so.
final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T09:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    void forward(long seconds) {
        now.updateAndGet(moment -> moment.plusSeconds(seconds));
    }

    long seconds() {
        return instant().getEpochSecond();
    }
}
