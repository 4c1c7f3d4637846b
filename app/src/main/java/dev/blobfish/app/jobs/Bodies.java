package dev.blobfish.app.jobs;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.DeleteReport;
import java.util.List;
import java.util.concurrent.Executor;

/// The jobs that work on many blobs.
public final class Bodies {
    private Bodies() {}

    /// Only counts blobs and bytes.
    public static JobBody count(BlobStore store, Targets targets) {
        return progress -> targets.walk(store, progress, page -> progress.done(page.size()));
    }

    /// Deletes, a page of up to 1,000 per request.
    public static JobBody delete(BlobStore store, Targets targets) {
        return progress -> targets.walk(store, progress, page -> deletePage(store, page, progress));
    }

    /// Deletes everything in a container, then the container; it stays when something in it could not be deleted.
    public static JobBody deleteContainer(BlobStore store, Targets everything) {
        return progress -> {
            delete(store, everything).run(progress);
            if (!progress.stopped() && progress.failed() == 0) {
                store.deleteContainer(everything.container());
            }
        };
    }

    /// Does `step` to each blob, several at once.
    ///
    /// @param lanes runs the parallel lanes; each blocks
    /// @param width how many at once, 1 or more
    public static JobBody each(BlobStore store, Targets targets, Executor lanes, int width, BlobStep step) {
        return progress -> targets.walk(
                store, progress, page -> new Lanes(lanes, width).run(page, progress, info -> step.run(store, info)));
    }

    /// What is done to one blob.
    @FunctionalInterface
    public interface BlobStep {
        void run(BlobStore store, BlobInfo blob) throws BlobException;
    }

    private static void deletePage(BlobStore store, List<BlobInfo> page, JobProgress progress) {
        List<BlobAddress> addresses = Targets.addresses(page);
        try {
            DeleteReport report = store.deleteAll(addresses);
            progress.done(report.deleted().size());
            report.failed()
                    .forEach((address, why) -> progress.failed(address.id().text(), why));
        } catch (BlobException e) {
            addresses.forEach(address -> progress.failed(address.id().text(), e));
        }
    }
}
