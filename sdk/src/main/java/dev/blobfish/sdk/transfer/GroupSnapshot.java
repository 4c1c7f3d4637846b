package dev.blobfish.sdk.transfer;

import java.time.Instant;

/// The sums of one request.
///
/// @param title what was asked, for people: `Upload 3 items to local:photos/`
/// @param counting whether files are still being found, so that totals still grow
/// @param files found so far
/// @param finishedFiles of these done or skipped
/// @param failedFiles of these failed or cancelled
/// @param bytes of all files found so far
/// @param doneBytes of these arrived
public record GroupSnapshot(
        long id,
        String title,
        boolean counting,
        long files,
        long finishedFiles,
        long failedFiles,
        long bytes,
        long doneBytes,
        Instant created) {}
