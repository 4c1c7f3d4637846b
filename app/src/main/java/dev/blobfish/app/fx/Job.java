package dev.blobfish.app.fx;

import org.jspecify.annotations.Nullable;

/// Work that [Background] has begun. Cancelling is final: after it, neither of the two callbacks is called.
public final class Job {

    /// A job that has nothing to cancel.
    public static final Job NONE = new Job();

    private @Nullable Thread worker;
    private boolean cancelled;

    Job() {}

    /// Ends the work: interrupts its thread and drops its result. Any thread; twice is once.
    public synchronized void cancel() {
        cancelled = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    /// Whether it was cancelled; nothing it would have delivered counts then. Any thread.
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized boolean enter(Thread thread) {
        worker = thread;
        return !cancelled;
    }

    synchronized void leave() {
        worker = null;
    }
}
