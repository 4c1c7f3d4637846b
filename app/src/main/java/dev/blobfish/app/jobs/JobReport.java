package dev.blobfish.app.jobs;

import dev.blobfish.sdk.BlobException;
import java.util.List;

/// What became of a job, for people: how much was done, and what failed, grouped by reason.
///
/// @param done items that were changed
/// @param failures one entry a kind of failure, the most frequent first
/// @param untouched items that were found but not tried because the job was stopped
public record JobReport(long done, List<FailureGroup> failures, long untouched) {
    public JobReport {
        failures = List.copyOf(failures);
    }

    /// Items that failed, of all kinds together.
    public long failed() {
        return failures.stream().mapToLong(FailureGroup::count).sum();
    }

    /// Items that failed for one reason.
    ///
    /// @param example the first failure's message
    /// @param subjects the first few items, at most [JobProgress#SUBJECTS_KEPT]
    public record FailureGroup(BlobException.Kind kind, long count, String example, List<String> subjects) {
        public FailureGroup {
            subjects = List.copyOf(subjects);
        }
    }
}
