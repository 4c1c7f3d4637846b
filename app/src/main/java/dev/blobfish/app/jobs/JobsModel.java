package dev.blobfish.app.jobs;

import dev.blobfish.app.fx.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The jobs of this run of the program, newest first. FX thread.
public final class JobsModel {
    private final Background background;
    private final List<BulkJob> quiet = new ArrayList<>();
    private final ObservableList<BulkJob> jobs =
            FXCollections.observableArrayList(job -> new Observable[] {job.stateProperty()});

    public JobsModel(Background background) {
        this.background = background;
    }

    /// Starts the parallel lanes of a job.
    public Executor lanes() {
        return task -> background.run(
                "job lane",
                () -> {
                    task.run();
                    return true;
                },
                _ -> {},
                _ -> {});
    }

    /// Starts a job and lists it.
    public BulkJob start(JobTitle title, JobBody body) {
        BulkJob job = new BulkJob(title);
        jobs.addFirst(job);
        job.start(background, body);
        return job;
    }

    /// Starts work that is shown where it was asked for, not in the list.
    public BulkJob startQuiet(JobTitle title, JobBody body) {
        BulkJob job = new BulkJob(title);
        quiet.add(job);
        job.start(background, body);
        return job;
    }

    /// Brings all running jobs up to date; called by the sampler.
    public void sample() {
        quiet.removeIf(BulkJob::ended);
        quiet.forEach(BulkJob::sample);
        jobs.stream().filter(job -> !job.ended()).forEach(BulkJob::sample);
    }

    public boolean anyRunning() {
        return jobs.stream().anyMatch(job -> !job.ended());
    }

    /// Takes jobs that have ended off the list.
    public void clearEnded() {
        jobs.removeIf(BulkJob::ended);
    }

    public void remove(BulkJob job) {
        if (job.ended()) {
            jobs.remove(job);
        }
    }

    public ObservableList<BulkJob> jobs() {
        return jobs;
    }
}
