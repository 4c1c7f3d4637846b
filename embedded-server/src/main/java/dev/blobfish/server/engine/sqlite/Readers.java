package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// A few connections for reading, each used by one platform thread at a time: a call into SQLite would hold a virtual
/// thread's carrier.
final class Readers implements AutoCloseable {
    private final BlockingQueue<Db> idle;
    private final List<Db> all = new ArrayList<>();
    private final ExecutorService threads;

    Readers(int count, Supplier<Db> open) {
        idle = new ArrayBlockingQueue<>(count);
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("store-reader-", 1).factory());
        for (int i = 0; i < count; i++) all.add(open.get());
        idle.addAll(all);
    }

    /// Reads in one transaction, so that everything read belongs to one moment.
    <T> T snapshot(Function<Db, T> work) {
        return read(db -> db.snapshot(() -> work.apply(db)));
    }

    /// Reads with a single statement.
    <T> T read(Function<Db, T> work) {
        try {
            return await(threads.submit(() -> borrow(work)));
        } catch (RejectedExecutionException e) {
            throw new EngineException(Problem.CLOSING, "reading", e);
        }
    }

    private <T> T borrow(Function<Db, T> work) throws InterruptedException {
        var db = idle.take();
        try {
            return work.apply(db);
        } finally {
            idle.add(db);
        }
    }

    private static <T> T await(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException known) throw known.again();
            throw new IllegalStateException("reading the catalog", e.getCause());
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /// Lets reads under way end, within ten seconds.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        all.forEach(Db::close);
    }
}
