package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Background;
import dev.blobfish.sdk.transfer.Answer;
import java.util.function.Consumer;

/// What a person can do to the queue. Every command returns at once; the rows follow when the engine has done it. FX
/// thread.
public final class TransferCommands {
    private final TransferQueue queue;
    private final Background background;
    private final Consumer<Exception> failed;
    private final Runnable cleared;

    TransferCommands(TransferQueue queue, Background background, Consumer<Exception> failed, Runnable cleared) {
        this.queue = queue;
        this.background = background;
        this.failed = failed;
        this.cleared = cleared;
    }

    private void run(String name, Runnable step, Runnable then) {
        background.run(
                name,
                () -> {
                    step.run();
                    return true;
                },
                _ -> then.run(),
                failed);
    }

    private void run(String name, Runnable step) {
        run(name, step, () -> {});
    }

    public void pause(long id) {
        run("pause", () -> queue.pause(id));
    }

    public void resume(long id) {
        run("resume", () -> queue.resume(id));
    }

    public void cancel(long id) {
        run("cancel", () -> queue.cancel(id));
    }

    public void retry(long id) {
        run("retry", () -> queue.retry(id));
    }

    public void startNow(long id) {
        run("start now", () -> queue.startNow(id));
    }

    public void answer(long id, Answer answer) {
        run("answer", () -> queue.answer(id, answer));
    }

    public void answerGroup(long group, Answer answer) {
        run("answer", () -> queue.answerGroup(group, answer));
    }

    public void pauseGroup(long group) {
        run("pause", () -> queue.pauseGroup(group));
    }

    public void resumeGroup(long group) {
        run("resume", () -> queue.resumeGroup(group));
    }

    public void cancelGroup(long group) {
        run("cancel", () -> queue.cancelGroup(group));
    }

    public void pauseAll() {
        run("pause all", queue::pauseAll);
    }

    public void resumeAll() {
        run("resume all", queue::resumeAll);
    }

    public void retryFailed() {
        run("retry failed", queue::retryFailed);
    }

    /// Takes what is done, skipped or cancelled off the list; receipts stay in the history.
    public void clearDone() {
        run("clear done", queue::clearFinished, cleared);
    }

    /// @param workers files at a time, 1 to 64
    public void setWorkers(int workers) {
        run("set workers", () -> queue.setWorkers(workers));
    }

    /// @param up bytes per second, 0 for no limit
    /// @param down likewise
    public void setLimits(long up, long down) {
        run("set limits", () -> queue.setLimits(up, down));
    }
}
