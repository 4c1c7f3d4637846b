package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Pending;
import dev.blobfish.server.engine.Problem;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A change on its way through the [Writer]. What the change itself throws, the caller gets as it is. Result and
/// failure are written before the latch opens and read behind it.
final class Job<R> implements Pending<R> {
    private final Function<Db, R> work;
    private final CountDownLatch done = new CountDownLatch(1);
    private Optional<R> result = Optional.empty();
    private @Nullable Throwable failure;
    private boolean refused;

    Job(Function<Db, R> work) {
        this.work = work;
    }

    /// Runs inside the transaction. A refusal undoes this change alone; a failure of the database is thrown on.
    void apply(Db db) {
        db.execute("SAVEPOINT change");
        try {
            result = Optional.of(work.apply(db));
        } catch (EngineException e) {
            if (SqlProblems.isStorage(e)) throw e;
            refuse(db, e);
        } catch (RuntimeException e) {
            refuse(db, e);
        }
        db.execute("RELEASE change");
    }

    private void refuse(Db db, RuntimeException e) {
        db.execute("ROLLBACK TO change");
        failure = e;
        refused = true;
    }

    void succeed() {
        done.countDown();
    }

    void fail(Throwable reason) {
        if (failure == null) failure = reason;
        done.countDown();
    }

    @Override
    public R await() {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        return answer();
    }

    private R answer() {
        return switch (failure) {
            case null -> result.orElseThrow();
            case EngineException known -> throw known.again();
            case RuntimeException own when refused -> throw own;
            case Throwable other -> throw new EngineException(Problem.STORAGE_FAILED, "a change failed", other);
        };
    }
}
