package dev.blobfish.app.cli;

import java.util.concurrent.CountDownLatch;

/// That the person wants the running verb to stop (Ctrl-C, SIGTERM, a closing terminal). A verb that waits for long
/// looks
/// here and ends its work cleanly; the thread of any other verb is interrupted, which ends its calls to stores.
public final class Interruption {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread verb;
    private volatile boolean heeded;

    /// @param verb the thread that runs the verb
    public Interruption(Thread verb) {
        this.verb = verb;
    }

    /// Asks the verb to stop. Any thread.
    public void ask() {
        asked.countDown();
        if (!heeded) {
            verb.interrupt();
        }
    }

    /// Says that the verb looks here itself from now on and must not be interrupted.
    void heed() {
        heeded = true;
    }

    /// Whether the verb has been asked to stop.
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// Waits until the verb is asked to stop.
    void await() throws InterruptedException {
        asked.await();
    }
}
