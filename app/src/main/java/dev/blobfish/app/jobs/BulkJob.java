package dev.blobfish.app.jobs;

import dev.blobfish.app.fx.Background;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Work in the background that shows progress, can be stopped, and ends with a report. Its properties belong to the FX
/// thread and change only in [#sample].
public final class BulkJob {
    /// Where a job stands.
    public enum State {
        RUNNING,
        /// Asked to stop; the step at hand is being finished.
        STOPPING,
        /// Everything was tried.
        FINISHED,
        /// Ended early because somebody asked.
        STOPPED,
        /// Ended early because of [BulkJob#failure].
        BROKEN
    }

    private final JobTitle title;
    private final JobProgress progress = new JobProgress();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.RUNNING);
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper(this, "done");
    private final ReadOnlyLongWrapper found = new ReadOnlyLongWrapper(this, "found");
    private final ReadOnlyLongWrapper failed = new ReadOnlyLongWrapper(this, "failed");
    private Optional<Exception> failure = Optional.empty();
    private Runnable whenEnded = () -> {};

    BulkJob(JobTitle title) {
        this.title = title;
    }

    void start(Background background, JobBody body) {
        background.run(
                "job " + title.verb(),
                () -> {
                    body.run(progress);
                    return progress;
                },
                _ -> end(Optional.empty()),
                failure -> end(Optional.of(failure)));
    }

    private void end(Optional<Exception> broke) {
        failure = broke;
        sample();
        boolean early = progress.stopped() && progress.report().untouched() + (progress.counting() ? 1 : 0) > 0;
        state.set(broke.isPresent() && !progress.stopped() ? State.BROKEN : early ? State.STOPPED : State.FINISHED);
        whenEnded.run();
    }

    /// Copies the counters into the properties. FX thread.
    public void sample() {
        done.set(progress.done());
        found.set(progress.found());
        failed.set(progress.failed());
    }

    /// Asks the job to stop after the step at hand. FX thread.
    public void stop() {
        if (state.get() == State.RUNNING) {
            progress.stop();
            state.set(State.STOPPING);
        }
    }

    /// Runs `action` on the FX thread once the job has ended; at once if it has.
    public void onEnd(Runnable action) {
        if (ended()) {
            action.run();
            return;
        }
        Runnable before = whenEnded;
        whenEnded = () -> {
            before.run();
            action.run();
        };
    }

    public boolean ended() {
        return switch (state.get()) {
            case RUNNING, STOPPING -> false;
            case FINISHED, STOPPED, BROKEN -> true;
        };
    }

    public JobTitle title() {
        return title;
    }

    /// Whether the number of items still grows.
    public boolean counting() {
        return progress.counting() && !ended();
    }

    /// Bytes in the items found so far.
    public long bytes() {
        return progress.bytes();
    }

    /// What ended the job early.
    public Optional<Exception> failure() {
        return failure;
    }

    public JobReport report() {
        return progress.report();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }
}
