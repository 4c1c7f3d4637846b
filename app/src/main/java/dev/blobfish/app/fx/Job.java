package dev.blobfish.app.fx;

import org.jspecify.annotations.Nullable;

/// Work that [Background] has begun. Cancelling is final: after it, neither of the two callbacks is called.
public final class Job {

    /// A job that has nothing to cancel, and never is cancelled: it is shared by everybody.
    public static final Job NONE = new Job(false);

    private final boolean cancellable;

    private @Nullable Thread worker;
    private boolean cancelled;

    Job() {
        this(true);
    }

    private Job(boolean cancellable) {
        this.cancellable = cancellable;
    }

    /// Ends the work: interrupts its thread and drops its result. Any thread; twice is once.
    public synchronized void cancel() {
        cancelled = cancellable;
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
