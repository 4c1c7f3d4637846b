package dev.blobfish.app.jobs;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// Works through one page with a bounded number of requests at a time. A failure stops nothing but its own item.
///
/// @param executor runs the lanes; each blocks
/// @param width how many lanes, 1 or more
public record Lanes(Executor executor, int width) {
    /// What is done to one blob.
    @FunctionalInterface
    public interface Step {
        void run(BlobInfo blob) throws BlobException;
    }

    /// Blocks until every blob of `page` was tried or the job was stopped.
    public void run(List<BlobInfo> page, JobProgress progress, Step step) throws BlobException {
        int lanes = Math.min(width, page.size());
        var next = new AtomicInteger();
        var open = new CountDownLatch(lanes);
        for (int lane = 0; lane < lanes; lane++) {
            executor.execute(() -> {
                try {
                    drain(page, next, progress, step);
                } finally {
                    open.countDown();
                }
            });
        }
        try {
            open.await();
        } catch (InterruptedException e) {
            progress.stop();
            Thread.currentThread().interrupt();
            throw new BlobException(BlobException.Kind.CANCELLED, "interrupted", e);
        }
    }

    private static void drain(List<BlobInfo> page, AtomicInteger next, JobProgress progress, Step step) {
        for (int i = next.getAndIncrement(); i < page.size() && !progress.stopped(); i = next.getAndIncrement()) {
            BlobInfo blob = page.get(i);
            try {
                step.run(blob);
                progress.done(1);
            } catch (BlobException e) {
                progress.failed(blob.name().text(), e);
            }
        }
    }
}
