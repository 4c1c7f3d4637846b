package dev.blobfish.app.inspect;

import dev.blobfish.app.jobs.JobProgress;
import dev.blobfish.app.jobs.Lanes;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Asks a store about several blobs side by side.
final class Stats {
    private static final int WIDTH = 8;

    private Stats() {}

    /// All that the store says of each blob, in the order given. Blocks.
    ///
    /// @throws BlobException the first failure; nothing is shown of some blobs only
    static List<BlobInfo> read(BlobStore store, List<BlobInfo> blobs, Executor lanes) throws BlobException {
        Map<BlobAddress, BlobInfo> found = new ConcurrentHashMap<>();
        var failure = new AtomicReference<@Nullable BlobException>();
        new Lanes(lanes, WIDTH).run(blobs, new JobProgress(), blob -> {
            if (failure.get() != null) {
                return;
            }
            try {
                found.put(blob.address(), store.stat(blob.address()));
            } catch (BlobException e) {
                failure.accumulateAndGet(e, (first, later) -> first == null ? later : first);
            }
        });
        BlobException first = failure.get();
        if (first != null) {
            throw first;
        }
        return blobs.stream()
                .map(blob -> Objects.requireNonNull(found.get(blob.address())))
                .toList();
    }
}
