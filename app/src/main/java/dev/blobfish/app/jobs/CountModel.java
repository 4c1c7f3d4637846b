package dev.blobfish.app.jobs;

import dev.blobfish.sdk.BlobStore;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Counts blobs and bytes before something is done to them. The numbers grow while it counts. FX thread.
public final class CountModel {
    /// What is known so far.
    ///
    /// @param complete whether these are all
    /// @param failure why counting ended early
    public record Count(long blobs, long bytes, boolean complete, Optional<Exception> failure) {}

    private final JobsModel jobs;
    private final ReadOnlyObjectWrapper<Optional<Count>> count =
            new ReadOnlyObjectWrapper<>(this, "count", Optional.empty());
    private Optional<BulkJob> running = Optional.empty();

    public CountModel(JobsModel jobs) {
        this.jobs = jobs;
    }

    /// Forgets the count and stops counting.
    public void clear() {
        running.ifPresent(BulkJob::stop);
        running = Optional.empty();
        count.set(Optional.empty());
    }

    /// Counts these; what needs no asking is known at once.
    public void count(BlobStore store, Targets targets) {
        clear();
        if (targets.counted()) {
            count.set(Optional.of(new Count(targets.count(), targets.bytes(), true, Optional.empty())));
            return;
        }
        count.set(Optional.of(new Count(0, 0, false, Optional.empty())));
        BulkJob job = jobs.startQuiet(
                new JobTitle(JobTitle.Verb.COUNT, targets.container().text(), false), Bodies.count(store, targets));
        running = Optional.of(job);
        job.foundProperty().subscribe(() -> show(job));
        job.onEnd(() -> show(job));
    }

    /// Stops counting; what was found so far stays.
    public void stop() {
        running.ifPresent(BulkJob::stop);
    }

    private void show(BulkJob job) {
        if (running.filter(now -> now == job).isPresent()) {
            boolean complete = job.stateProperty().get() == BulkJob.State.FINISHED;
            count.set(Optional.of(new Count(job.foundProperty().get(), job.bytes(), complete, job.failure())));
        }
    }

    /// Whether it counts now.
    public boolean counting() {
        return running.filter(job -> !job.ended()).isPresent();
    }

    public ReadOnlyObjectProperty<Optional<Count>> countProperty() {
        return count.getReadOnlyProperty();
    }
}
