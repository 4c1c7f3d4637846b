package dev.blobfish.app.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// That the person wants the running verb to stop (Ctrl-C, SIGTERM, a closing terminal). The verb sees it where it waits,
/// ends its work cleanly and returns; who asked waits for that.
public final class Interruption {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode;

    /// Asks the verb to stop. Any thread.
    public void ask() {
        asked.countDown();
    }

    /// Whether the verb has been asked to stop.
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// Waits until the verb is asked to stop.
    ///
    /// @return whether it was asked within `patience`
    public boolean await(Duration patience) throws InterruptedException {
        return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Waits until the verb is asked to stop, however long that takes.
    public void await() throws InterruptedException {
        asked.await();
    }

    /// Says that the run is over and what its exit code is.
    public void end(int code) {
        exitCode = code;
        ended.countDown();
    }

    /// Waits for the run to be over.
    ///
    /// @return the exit code, or `otherwise` where the verb did not stop in time
    public int awaitEnd(Duration patience, int otherwise) throws InterruptedException {
        boolean inTime = ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        return inTime ? exitCode : otherwise;
    }
}
