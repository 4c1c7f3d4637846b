package dev.blobfish.app.jobs;

import dev.blobfish.app.jobs.JobReport.FailureGroup;
import dev.blobfish.sdk.BlobException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Where the body of a job writes what it does. Thread-safe; the window samples it, so every call is cheap.
public final class JobProgress {
    /// How many failed items a report names per reason.
    public static final int SUBJECTS_KEPT = 20;

    private final AtomicLong found = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Map<BlobException.Kind, Tally> failures = new EnumMap<>(BlobException.Kind.class);
    private volatile boolean counting = true;
    private volatile boolean stopped;

    /// Items found, with the bytes in them.
    public void found(long items, long itemBytes) {
        found.addAndGet(items);
        bytes.addAndGet(itemBytes);
    }

    /// No more items will be found.
    public void countingEnded() {
        counting = false;
    }

    public void done(long items) {
        done.addAndGet(items);
    }

    public void failed(String subject, BlobException why) {
        failed.incrementAndGet();
        synchronized (failures) {
            failures.computeIfAbsent(why.kind(), _ -> new Tally(String.valueOf(why.getMessage())))
                    .add(subject);
        }
    }

    /// Whether somebody asked the job to stop; the body ends after the step at hand.
    public boolean stopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    public boolean counting() {
        return counting;
    }

    public long found() {
        return found.get();
    }

    public long bytes() {
        return bytes.get();
    }

    public long done() {
        return done.get();
    }

    public long failed() {
        return failed.get();
    }

    /// The report as it stands.
    public JobReport report() {
        List<FailureGroup> groups = new ArrayList<>();
        synchronized (failures) {
            failures.forEach(
                    (kind, tally) -> groups.add(new FailureGroup(kind, tally.count, tally.example, tally.subjects)));
        }
        groups.sort(Comparator.comparingLong(FailureGroup::count).reversed());
        return new JobReport(done(), groups, Math.max(0, found() - done() - failed()));
    }

    private static final class Tally {
        private final String example;
        private final List<String> subjects = new ArrayList<>();
        private long count;

        Tally(String example) {
            this.example = example;
        }

        void add(String subject) {
            count++;
            if (subjects.size() < SUBJECTS_KEPT) {
                subjects.add(subject);
            }
        }
    }
}
