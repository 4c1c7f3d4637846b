package dev.blobfish.server.engine;

import java.time.Duration;
import java.time.InstantSource;

/// Frees what nobody can reach any more. Whoever has a timer calls it; one call at a time.
public final class Sweeper {
    private static final int BATCH = 500;

    private final BlobEngine engine;
    private final InstantSource clock;
    private final Ages ages;

    /// How long things are kept without being touched.
    ///
    /// @param unfinished an upload in parts, counted from the last part that was added
    /// @param finished   the memory of a completed upload
    public record Ages(Duration unfinished, Duration finished) {}

    /// What one call freed.
    public record Swept(int uploads, int contents) {}

    public Sweeper(BlobEngine engine, InstantSource clock, Ages ages) {
        this.engine = engine;
        this.clock = clock;
        this.ages = ages;
    }

    /// Aborts uploads that are too old and deletes content that nothing refers to and nobody reads.
    ///
    /// @throws InterruptedException when told to stop; what is left is found by the next call
    public Swept sweep() throws InterruptedException {
        int uploads = expire();
        return new Swept(uploads, reclaim());
    }

    /// Deletes content that nothing refers to and nobody reads.
    ///
    /// @return how many contents
    public int reclaim() throws InterruptedException {
        int freed = 0;
        for (int some = BATCH; some > 0; freed += some) {
            var unread = pins().unread(engine.catalog().garbage(BATCH));
            if (!unread.isEmpty()) engine.publisher().apply(new Change.Reclaim(unread));
            some = Math.max(unread.size(), emptyTrash());
        }
        return freed;
    }

    /// Bytes that were let go of stay while somebody reads them still.
    private int emptyTrash() throws InterruptedException {
        var unread = pins().unreadBytes(engine.catalog().trash(BATCH));
        var deleted = unread.stream().filter(engine.contents()::delete).toList();
        if (!deleted.isEmpty()) engine.publisher().apply(new Change.Forget(deleted));
        return deleted.size();
    }

    private ReadPins pins() {
        return engine.snapshots().pins();
    }

    /// Deletes what a crash left in earlier sessions. Reads folders, so it belongs behind the start, not before it.
    ///
    /// @return how many files
    public long sweepOrphans() {
        return engine.contents().sweep(ids -> engine.catalog().unknown(ids));
    }

    private int expire() {
        var now = clock.instant();
        var change = new Change.ExpireUploads(now.minus(ages.unfinished()), now.minus(ages.finished()), BATCH);
        int total = 0;
        for (int some = BATCH; some == BATCH; total += some)
            some = engine.publisher().apply(change);
        return total;
    }
}
