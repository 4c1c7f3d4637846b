package dev.blobfish.server;

import dev.blobfish.server.engine.Pace;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Full speed while nobody else uses the store; about 20 MB a second while somebody does, so that what waits is done in
/// the end even where the store is never quiet. For one thread.
final class BackgroundPace implements Pace {
    private static final long STEP = 1L << 20;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final BooleanSupplier busy;
    private long since;

    BackgroundPace(BooleanSupplier busy) {
        this.busy = busy;
    }

    @Override
    public void after(long bytes) throws InterruptedException {
        since += bytes;
        if (since < STEP) return;
        since = 0;
        if (busy.getAsBoolean()) Thread.sleep(PAUSE);
        else if (Thread.interrupted()) throw new InterruptedException("told to stop");
    }
}
