package dev.blobfish.app.cli;

import dev.blobfish.sdk.transfer.GroupSnapshot;
import java.time.Instant;
import java.util.List;

/// Several groups of transfers, added up.
///
/// @param counting whether files are still being found, so that the totals still grow
/// @param files found so far
/// @param finished done or skipped
/// @param failed failed or cancelled
/// @param bytes of all files
/// @param doneBytes of these arrived
record Sums(boolean counting, long files, long finished, long failed, long bytes, long doneBytes, Instant begun) {
    static Sums of(List<GroupSnapshot> groups) {
        Sums sums = new Sums(false, 0, 0, 0, 0, 0, Instant.MAX);
        for (GroupSnapshot group : groups) {
            sums = new Sums(
                    sums.counting || group.counting(),
                    sums.files + group.files(),
                    sums.finished + group.finishedFiles(),
                    sums.failed + group.failedFiles(),
                    sums.bytes + group.bytes(),
                    sums.doneBytes + group.doneBytes(),
                    sums.begun.isBefore(group.created()) ? sums.begun : group.created());
        }
        return sums;
    }

    /// Neither done nor skipped.
    long unfinished() {
        return files - finished;
    }

    Json json(String event) {
        return Json.object()
                .put("event", event)
                .put("files", files)
                .put("finished", finished)
                .put("failed", failed)
                .put("bytes", bytes)
                .put("doneBytes", doneBytes)
                .put("counting", counting);
    }
}
