package dev.blobfish.app.jobs;

import dev.blobfish.sdk.BlobException;

/// The work of a job. It blocks, looks at [JobProgress#stopped] between steps, and records what it does there.
@FunctionalInterface
public interface JobBody {
    /// @throws BlobException what ends the whole job; failures of single items go to `progress` instead
    void run(JobProgress progress) throws BlobException;
}
