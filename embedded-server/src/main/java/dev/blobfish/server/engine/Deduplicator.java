package dev.blobfish.server.engine;

import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds contents with the same bytes, whichever dialect brought them, and has them share one copy. Works behind the
/// writes, never in their way: a write is answered without knowing whether its bytes are in the store already.
///
/// Whoever has a timer calls it; one call at a time. It may end between any two steps, also by a crash: what it has not
/// done is done by the next call.
public final class Deduplicator {
    private static final System.Logger LOG = System.getLogger(Deduplicator.class.getName());

    /// Contents whose examination shares a flush.
    private static final int BATCH = 64;

    private static final Duration UNREADABLE = Duration.ofDays(1);

    private final BlobEngine engine;
    private final InstantSource clock;
    private final ContentDigests digests;

    /// What one call did.
    ///
    /// @param examined contents looked at
    /// @param shared   contents that let go of their bytes
    /// @param bytes    how many bytes these were
    public record Outcome(long examined, long shared, long bytes) {
        private Outcome plus(Outcome other) {
            return new Outcome(examined + other.examined, shared + other.shared, bytes + other.bytes);
        }
    }

    public Deduplicator(BlobEngine engine, InstantSource clock, Pace pace) {
        this.engine = engine;
        this.clock = clock;
        this.digests = new ContentDigests(engine.snapshots(), pace);
    }

    /// Looks at everything that is new.
    ///
    /// @throws InterruptedException when told to stop
    public Outcome run() throws InterruptedException {
        var total = new Outcome(0, 0, 0);
        while (true) {
            var batch = engine.catalog().unexamined(clock.instant(), BATCH);
            if (batch.isEmpty()) return total;
            total = total.plus(examine(batch));
        }
    }

    /// A content whose digest is on its way into the catalog, which answers a twin where there is one.
    private record Examined(Unexamined content, Optional<byte[]> sha256, Pending<Optional<ContentId>> twin) {}

    private Outcome examine(List<Unexamined> batch) throws InterruptedException {
        var examined = new ArrayList<Examined>();
        for (var content : batch) {
            if (Thread.interrupted()) throw new InterruptedException("looking for equal content");
            examine(content).ifPresent(examined::add);
        }
        long shared = 0;
        long bytes = 0;
        for (var one : examined) {
            var twin = one.twin().await();
            if (twin.isPresent() && share(one, twin.get())) {
                shared++;
                bytes += one.content().size();
            }
        }
        return new Outcome(examined.size(), shared, bytes);
    }

    private Optional<Examined> examine(Unexamined content) throws InterruptedException {
        if (content.sha256().isPresent() || !content.worth())
            return Optional.of(examined(content, content.size(), content.sha256()));
        return digest(content.id()).map(found -> examined(content, found.size(), Optional.of(found.sha256())));
    }

    private Examined examined(Unexamined content, long size, Optional<byte[]> sha256) {
        return new Examined(content, sha256, engine.catalog().submit(new Change.Examined(content.id(), size, sha256)));
    }

    /// Reads the twin again before the other copy is given up: what has damaged its bytes since they were digested
    /// must
    /// not spread.
    private boolean share(Examined given, ContentId twin) throws InterruptedException {
        var kept = digest(twin);
        if (kept.isEmpty()) return false;
        if (!MessageDigest.isEqual(kept.get().sha256(), given.sha256().orElseThrow())) {
            LOG.log(Level.WARNING, "content {0} is damaged; \"blobfish verify local:\" says what it is", twin.value());
            return false;
        }
        return engine.publisher().replace(new Change.Share(given.content().id(), twin));
    }

    private Optional<ContentDigests.Digested> digest(ContentId id) throws InterruptedException {
        try {
            return digests.sha256(id);
        } catch (EngineException e) {
            if (e.problem() != Problem.CONTENT_DAMAGED && e.problem() != Problem.STORAGE_FAILED) throw e;
            LOG.log(Level.WARNING, "content {0} cannot be read: {1}", id.value(), e.getMessage());
            engine.publisher().apply(new Change.LookAgain(id, clock.instant().plus(UNREADABLE)));
            return Optional.empty();
        }
    }
}
