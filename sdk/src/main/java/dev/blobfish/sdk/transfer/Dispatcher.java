package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.sql.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// The engine's loop: one platform thread that renews the lease, claims work, and starts a virtual thread for each
/// piece.
/// It stops in order: no more claims, then the runs, then the lease.
final class Dispatcher {
    private static final long TICK_MILLIS = 1000;
    private static final int WALKERS = 2;
    private static final int CLEARERS = 4;

    private final Leases leases;
    private final Workshop workshop;
    private final Slots slots;
    private final Sampler sampler;
    private final ThreadFactory threads;
    private final Waiter waiter = new Waiter();
    private final Map<Long, Thread> runs = new ConcurrentHashMap<>();
    private final Map<Thread, Boolean> helpers = new ConcurrentHashMap<>();
    private final AtomicInteger walking = new AtomicInteger();
    private final AtomicInteger clearing = new AtomicInteger();
    private final Thread loop =
            Thread.ofPlatform().name("blobfish-transfers").daemon().unstarted(this::loop);
    /// Whether there may be walks, or what cancelled transfers left.
    private volatile boolean chores = true;

    private volatile boolean stopping;
    private long engine;

    /// What is refreshed once a second.
    interface Sampler {
        void sample() throws BlobException;
    }

    Dispatcher(Database database, EngineSettings settings, Workshop workshop, Slots slots, Sampler sampler) {
        this.leases = new Leases(database, settings.clock(), Machine.thisOne());
        this.workshop = workshop;
        this.slots = slots;
        this.sampler = sampler;
        this.threads = Thread.ofVirtual().name("blobfish-transfer-", 0).factory();
    }

    void start() {
        loop.start();
    }

    /// Anything may have to be done.
    void wake() {
        chores = true;
        waiter.wake();
    }

    /// Interrupts a run; its journal says already why.
    void interrupt(long id) {
        Thread thread = runs.get(id);
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void loop() {
        long nextTick = Long.MIN_VALUE;
        while (!stopping) {
            try {
                long now = System.nanoTime() / 1_000_000;
                if (now >= nextTick) {
                    tick();
                    nextTick = now + TICK_MILLIS;
                }
                claim();
                waiter.sleep(Math.max(1, nextTick - System.nanoTime() / 1_000_000));
            } catch (BlobException | RuntimeException e) {
                complain(e);
                pause();
            } catch (InterruptedException e) {
                // only close() interrupts, and has said so
            }
        }
    }

    private void tick() throws BlobException {
        chores = true;
        if (engine == 0) {
            engine = leases.enter();
        }
        workshop.noticed(leases.heartbeat(engine));
        leases.withdrawn(engine).forEach(this::interrupt);
        sampler.sample();
    }

    private void claim() throws BlobException {
        int free = slots.limit() - runs.size();
        if (free > 0) {
            for (TransferRow row : leases.claim(engine, free, workshop.away.now())) {
                startRun(workshop.run(engine, row));
            }
        }
        if (chores) {
            chores = false;
            claimChores();
        }
    }

    private void claimChores() throws BlobException {
        while (walking.get() < WALKERS) {
            var walk = workshop.walks.claim(engine);
            if (walk.isEmpty()) {
                break;
            }
            help(walking, () -> walk(walk.get()));
        }
        while (clearing.get() < CLEARERS) {
            var row = leases.claimResidue(engine);
            if (row.isEmpty()) {
                break;
            }
            help(clearing, () -> workshop.clear(engine, row.get()));
        }
    }

    private void startRun(TransferRun run) {
        Thread thread = threads.newThread(() -> {
            try {
                while (!stopping && !Thread.currentThread().isInterrupted() && run.step()) {
                    // each step journals itself
                }
            } finally {
                workshop.ended(run);
                runs.remove(run.id());
                if (!run.isDone()) {
                    chores = true; // it may have left something
                }
                waiter.wake();
            }
        });
        runs.put(run.id(), thread);
        thread.start();
    }

    @FunctionalInterface
    private interface Help {
        void run() throws BlobException;
    }

    private void help(AtomicInteger count, Help help) {
        count.incrementAndGet();
        Thread thread = threads.newThread(() -> {
            try {
                help.run();
            } catch (BlobException | RuntimeException e) {
                complain(e);
            } finally {
                helpers.remove(Thread.currentThread());
                count.decrementAndGet();
                wake();
            }
        });
        helpers.put(thread, true);
        thread.start();
    }

    private void walk(WalkRow walk) throws BlobException {
        try (var walker = workshop.walker(engine, walk)) {
            boolean more = true;
            while (more && !stopping) {
                more = walker.step();
                waiter.wake();
            }
            if (more) {
                workshop.walks.release(engine, walk);
            } else {
                workshop.walks.finished(engine, walk);
            }
        } catch (BlobException e) {
            workshop.walkFailed(engine, walk, e);
        }
    }

    /// A full disk or a locked library: said, and tried again.
    private static void complain(Exception e) {
        System.getLogger(Dispatcher.class.getName())
                .log(System.Logger.Level.WARNING, "transfers stand still: " + e.getMessage(), e);
    }

    private void pause() {
        try {
            waiter.sleep(TICK_MILLIS);
        } catch (InterruptedException e) {
            // only close() interrupts, and has said so
        }
    }

    void stop() {
        stopping = true;
        wake();
        Joining.all(List.of(loop));
        runs.values().forEach(Thread::interrupt);
        helpers.keySet().forEach(Thread::interrupt);
        var all = new ArrayList<>(runs.values());
        all.addAll(helpers.keySet());
        Joining.all(all);
        if (engine != 0) {
            try {
                leases.leave(engine);
            } catch (BlobException e) {
                complain(e); // the lease runs out by itself
            }
        }
    }
}
