package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Pending;
import dev.blobfish.server.engine.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/// The one thread that changes the database. Changes that wait while a transaction is being flushed go into the next
/// one together: thirty-two
/// concurrent writers share a flush instead of queueing for thirty-two.
final class Writer implements AutoCloseable {
    /// Bounds how long a change waits for others and how much one flush can lose.
    private static final int BATCH = 256;

    private static final int QUEUE = 4096;

    private final Db db;
    private final CommitHook hook;
    private final LinkedBlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>(QUEUE);
    private final Object gate = new Object();
    private final Thread thread;
    private boolean closing;

    Writer(Db db, CommitHook hook) {
        this.db = db;
        this.hook = hook;
        thread = Thread.ofPlatform().daemon().name("store-writer").start(this::loop);
    }

    /// Hands over work; waits while very much is waiting already.
    <R> Pending<R> submit(Function<Db, R> work) {
        var job = new Job<>(work);
        if (thread.equals(Thread.currentThread())) throw new IllegalStateException("a change must not make a change");
        try {
            synchronized (gate) {
                if (closing) throw new EngineException(Problem.CLOSING, "a change");
                if (queue.offer(job)) return job;
            }
            return enqueueSlowly(job);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(Problem.CLOSING, "interrupted before a change was taken", e);
        }
    }

    private <R> Pending<R> enqueueSlowly(Job<R> job) throws InterruptedException {
        queue.put(job);
        synchronized (gate) {
            if (closing && !thread.isAlive()) job.fail(new EngineException(Problem.CLOSING, "a change"));
        }
        return job;
    }

    private void loop() {
        var batch = new ArrayList<Job<?>>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, BATCH - 1);
                write(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            refuseTheRest();
        }
    }

    private void write(List<Job<?>> batch) {
        try {
            db.execute("BEGIN IMMEDIATE");
            for (var job : batch) job.apply(db);
            hook.beforeCommit();
            db.execute("COMMIT");
            hook.afterCommit();
            batch.forEach(Job::succeed);
        } catch (RuntimeException | Error e) {
            rollback();
            batch.forEach(job -> job.fail(e));
        }
    }

    private void rollback() {
        try {
            db.execute("ROLLBACK");
        } catch (EngineException _) {
            // SQLite rolls back by itself on most failures of a disk, and then says that there is nothing to roll back.
        }
    }

    private void refuseTheRest() {
        var closed = new EngineException(Problem.CLOSING, "a change");
        for (var job = queue.poll(); job != null; job = queue.poll()) job.fail(closed);
    }

    /// Finishes the transaction under way, refuses what waits.
    @Override
    public void close() {
        synchronized (gate) {
            if (closing) return;
            closing = true;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        refuseTheRest();
        db.close();
    }
}
