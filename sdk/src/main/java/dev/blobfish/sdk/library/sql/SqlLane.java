package dev.blobfish.sdk.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/// One connection and the one platform thread that uses it. SQLite's calls are native and would pin a virtual thread's
/// carrier, so everybody else hands work over and waits. What waits at the same time shares one transaction, each with
/// a savepoint
/// of its own: a failing piece of work does not take its neighbours along.
final class SqlLane implements AutoCloseable {
    private static final int BATCH = 256;

    private final Sql sql;
    private final boolean writes;
    private final LinkedBlockingQueue<SqlTask<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean syncsFully;

    SqlLane(String name, Sql sql, boolean writes) {
        this.sql = sql;
        this.writes = writes;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Waits for the outcome without being interruptible: a caller that is told to stop must still learn what was
    /// journalled.
    <T> T call(SqlWork<T> work, boolean durable) throws SQLException {
        var task = new SqlTask<>(work, durable);
        synchronized (this) {
            if (closed) {
                throw new SQLException("the library is closed");
            }
            queue.add(task);
        }
        return task.await();
    }

    private boolean closed;

    private void run() {
        var batch = new ArrayList<SqlTask<?>>();
        boolean more = true;
        while (more) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                continue; // nobody may stop this thread but close(), which queues its farewell
            }
            queue.drainTo(batch, BATCH - 1);
            more = batch.stream().noneMatch(SqlTask::isFarewell);
            batch.removeIf(SqlTask::isFarewell);
            runBatch(batch);
            batch.clear();
        }
    }

    private void runBatch(List<SqlTask<?>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            if (writes) {
                syncFully(batch.stream().anyMatch(SqlTask::durable));
            }
            sql.update(writes ? "BEGIN IMMEDIATE" : "BEGIN");
            for (SqlTask<?> task : batch) {
                runOne(task);
            }
            sql.update("COMMIT");
            batch.forEach(SqlTask::publish);
        } catch (SQLException | RuntimeException e) {
            rollBack();
            batch.forEach(task -> task.fail(e));
        }
    }

    private void runOne(SqlTask<?> task) throws SQLException {
        sql.update("SAVEPOINT one");
        try {
            task.run(sql);
        } catch (SQLException | RuntimeException e) {
            sql.update("ROLLBACK TO one"); // fails too when SQLite ended the transaction by itself, say on a full disk
            task.failLater(e);
        }
        sql.update("RELEASE one");
    }

    private void rollBack() {
        try {
            sql.update("ROLLBACK");
        } catch (SQLException _) {
            // no transaction is open any more, which is what was wanted
        }
    }

    /// With WAL and `NORMAL` a commit survives the death of the program; with `FULL` also that of the machine.
    private void syncFully(boolean wanted) throws SQLException {
        if (wanted != syncsFully) {
            sql.update(wanted ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
            syncsFully = wanted;
        }
    }

    /// Finishes what is queued, then ends the thread and closes the connection.
    @Override
    public void close() throws SQLException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(SqlTask.farewell());
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        sql.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
