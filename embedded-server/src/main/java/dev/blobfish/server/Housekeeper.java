package dev.blobfish.server;

import dev.blobfish.server.engine.Deduplicator;
import dev.blobfish.server.engine.Sweeper;
import dev.blobfish.server.http.Chore;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The one timer: watches slow connections every second, frees content soon after it became garbage, sweeps what
/// is too old now and then, and has equal content stored once.
final class Housekeeper implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Housekeeper.class.getName());

    /// Rounds of a second.
    private static final long SWEEP_EVERY = 600;

    /// Three threads: neither deleting many files nor reading large ones keeps slow connections open.
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            3, Thread.ofPlatform().daemon().name("store-timer-", 1).factory());

    private final AtomicBoolean garbage = new AtomicBoolean();
    private long rounds;

    /// There may be something to free.
    void garbageMade() {
        garbage.set(true);
    }

    /// @param tick   called every second, whatever the others do
    /// @param chores of the dialects
    void start(Sweeper sweeper, Deduplicator deduplicator, Runnable tick, List<Chore> chores) {
        var _ = timer.scheduleWithFixedDelay(tick, 1, 1, TimeUnit.SECONDS);
        for (var chore : chores) {
            long millis = chore.every().toMillis();
            var _ = timer.scheduleWithFixedDelay(() -> run(chore), millis, millis, TimeUnit.MILLISECONDS);
        }
        var _ = timer.scheduleWithFixedDelay(() -> round(sweeper), 1, 1, TimeUnit.SECONDS);
        var _ = timer.scheduleWithFixedDelay(() -> share(deduplicator), 1, 1, TimeUnit.SECONDS);
    }

    private void share(Deduplicator deduplicator) {
        try {
            deduplicator.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!timer.isShutdown()) LOG.log(Level.WARNING, "looking for equal content failed, and is tried again", e);
        }
    }

    /// A timer forgets a task that throws; and a store that cannot sweep can still serve.
    private void round(Sweeper sweeper) {
        try {
            long number = rounds++;
            if (number == 0) sweeper.sweepOrphans();
            if (number % SWEEP_EVERY == 0) sweeper.sweep();
            else if (garbage.compareAndSet(true, false)) sweeper.reclaim();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (timer.isShutdown()) return;
            LOG.log(Level.WARNING, "sweeping failed, and is tried again later", e);
            garbage.set(true);
        }
    }

    private void run(Chore chore) {
        try {
            chore.work().run();
        } catch (RuntimeException e) {
            if (!timer.isShutdown()) LOG.log(Level.WARNING, chore.name() + " failed, and is tried again later", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) LOG.log(Level.WARNING, "sweeping goes on while closing");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
