package dev.blobfish.sdk.library.sql;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// A piece of work on its way through a [SqlLane]. The latch orders the lane's writes to the fields before the
/// waiter's reads.
final class SqlTask<T> {
    private final @Nullable SqlWork<T> work;
    private final boolean durable;
    private final CountDownLatch finished = new CountDownLatch(1);
    private @Nullable T result;
    private @Nullable Exception failure;

    SqlTask(@Nullable SqlWork<T> work, boolean durable) {
        this.work = work;
        this.durable = durable;
    }

    /// The last task of a lane.
    static SqlTask<Object> farewell() {
        return new SqlTask<>(null, false);
    }

    boolean isFarewell() {
        return work == null;
    }

    boolean durable() {
        return durable;
    }

    void run(Sql sql) throws SQLException {
        if (work != null) {
            result = work.run(sql);
        }
    }

    void failLater(Exception e) {
        failure = e;
    }

    void publish() {
        finished.countDown();
    }

    void fail(Exception e) {
        failure = e;
        publish();
    }

    @SuppressWarnings("NullAway") // T may be a nullable type of the caller's choice
    T await() throws SQLException {
        awaitQuietly();
        if (failure instanceof SQLException sqlFailure) {
            throw sqlFailure;
        }
        if (failure != null) {
            throw new IllegalStateException("a library statement failed: " + failure.getMessage(), failure);
        }
        return result;
    }

    private void awaitQuietly() {
        boolean interrupted = false;
        while (true) {
            try {
                finished.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
