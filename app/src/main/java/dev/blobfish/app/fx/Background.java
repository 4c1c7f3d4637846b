package dev.blobfish.app.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The way off the FX thread and back. Work runs on a named virtual thread of its own; its result comes back on the FX
/// thread. Tests take [#immediate], where both happen at once on the calling thread.
public final class Background {

    private final Starter starter;
    private final Executor ui;

    /// @param starter begins a task under a thread name
    /// @param ui runs a task on the FX thread, in order
    public Background(Starter starter, Executor ui) {
        this.starter = starter;
        this.ui = ui;
    }

    /// Begins a task and returns; the name is for thread dumps.
    public interface Starter {
        void start(String name, Runnable task);
    }

    /// Virtual threads and the FX thread.
    public static Background live() {
        return new Background((name, task) -> Thread.ofVirtual().name(name).start(task), Platform::runLater);
    }

    /// Everything at once on the calling thread.
    public static Background immediate() {
        return new Background((name, task) -> task.run(), Runnable::run);
    }

    /// Runs blocking work, then exactly one of the two callbacks on the FX thread, unless the job was cancelled.
    public <T> Job run(
            String name, Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Job job = new Job();
        starter.start(name, () -> perform(job, work, done, failed));
        return job;
    }

    private <T> void perform(
            Job job, Callable<? extends T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        if (!job.enter(Thread.currentThread())) {
            return;
        }
        Runnable outcome;
        try {
            T result = work.call();
            outcome = () -> done.accept(result);
        } catch (Exception e) {
            outcome = () -> failed.accept(e);
        } finally {
            job.leave();
        }
        Runnable callback = outcome;
        ui.execute(() -> {
            if (!job.isCancelled()) {
                callback.run();
            }
        });
    }

    /// Runs a task on the FX thread, later. Any thread.
    public void onUi(Runnable task) {
        ui.execute(task);
    }
}
