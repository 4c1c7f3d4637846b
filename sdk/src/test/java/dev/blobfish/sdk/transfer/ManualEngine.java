package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.Library;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The engine's parts turned by hand: no thread, one step at a time. Dropping one without [#stop] is a crash.
final class ManualEngine {
    private static final AtomicLong MACHINES = new AtomicLong();
    private static final int MANY = 100_000;

    final TransferEngine face;
    final List<Change> changes = new ArrayList<>();
    private final Leases leases;
    private final Workshop workshop;
    private final long engine;
    private Optional<TransferRun> run = Optional.empty();

    ManualEngine(Library library, StoreAccess stores, Clock clock) throws BlobException {
        // chance is always at its end, so a pause always has its full length
        var settings = new EngineSettings(4, 0, 0, RetryPolicy.STANDARD, clock, () -> -1L);
        var totals = new Totals(clock);
        var tools = new Tools(
                new Gates(new Slots(4)), new OneByOne(), new Throttle(0), new Throttle(0), totals, TouchyDriver.PART);
        var feed = new ChangeFeed(Runnable::run);
        this.workshop = new Workshop(library.database(), settings, new LiveTransfers(), feed, new Jobs(stores, tools));
        // each on a machine of its own, so that one only knows of another's death by its lease
        var here = Machine.thisOne();
        var machine = new Machine("test " + MACHINES.incrementAndGet(), here.pid(), here.started());
        this.leases = new Leases(library.database(), clock, machine);
        this.engine = leases.enter();
        this.face = TransferEngine.open(library, stores, settings);
        feed.listen(changes::add);
    }

    private static final class OneByOne implements PartRunner {
        @Override
        public void run(List<Integer> numbers, PartWork work) throws BlobException {
            work.run(numbers.getFirst());
        }

        @Override
        public void runAll(List<Integer> numbers, PartWork work) throws BlobException {
            for (int number : numbers) {
                work.run(number);
            }
        }
    }

    /// @return whether there was anything to do
    boolean runOneStep() throws BlobException {
        leases.heartbeat(engine);
        if (run.isEmpty()) {
            run = leases.claim(engine, 1, workshop.away.now()).stream()
                    .findFirst()
                    .map(row -> workshop.run(engine, row));
        }
        if (run.isPresent()) {
            if (!run.get().step()) {
                workshop.ended(run.get());
                run = Optional.empty();
            }
            return true;
        }
        return walk() || clear();
    }

    private boolean walk() throws BlobException {
        var walk = workshop.walks.claim(engine);
        if (walk.isEmpty()) {
            return false;
        }
        try (var walker = workshop.walker(engine, walk.get())) {
            while (walker.step()) {
                // page by page
            }
            workshop.walks.finished(engine, walk.get());
        } catch (BlobException e) {
            workshop.walkFailed(engine, walk.get(), e);
        }
        return true;
    }

    private boolean clear() throws BlobException {
        var row = leases.claimResidue(engine);
        if (row.isPresent()) {
            workshop.clear(engine, row.get());
        }
        return row.isPresent();
    }

    int runToTheEnd() throws BlobException {
        int steps = 0;
        while (runOneStep()) {
            steps++;
            if (steps > MANY) {
                throw new AssertionError("it never ends");
            }
        }
        return steps;
    }

    void stop() throws BlobException {
        run.ifPresent(workshop::ended);
        run = Optional.empty();
        leases.leave(engine);
    }
}
