package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.BLOBS;

import dev.blobfish.server.dialect.shakenfist.store.Blob;
import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.dialect.shakenfist.store.State;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.StandardDigest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// Computes the digests by which blobs are seldom looked for: behind the answer to an upload, or when somebody looks.
public final class Digests {
    private static final Set<StandardDigest> LATE =
            EnumSet.of(StandardDigest.SHA1, StandardDigest.SHA256, StandardDigest.XXH128);

    private final Setting setting;

    /// One at a time: a second search waits for the first one's work rather than doing it again.
    private final ReentrantLock working = new ReentrantLock();

    /// Of the blobs of a store.
    public Digests(Setting setting) {
        this.setting = setting;
    }

    /// Computes all digests that were put off until now.
    public void finish() {
        working.lock();
        try {
            for (var blob : BLOBS.withMark(setting.reading(), Blob.PENDING_MARK, Blob.PENDING)) finish(blob.key());
        } finally {
            working.unlock();
        }
    }

    private void finish(String uuid) {
        try {
            var digests = compute(uuid);
            change(uuid, blob -> blob.digested(digests));
        } catch (EngineException e) {
            if (e.problem() == Problem.CONTENT_DAMAGED) change(uuid, blob -> blob.damaged(setting.now()));
            else if (e.problem() != Problem.NO_SUCH_OBJECT) throw e;
        }
    }

    private Map<String, String> compute(String uuid) {
        var digests = new HashMap<String, String>();
        try (var snapshot = setting.engine().open(BLOBS.name(uuid))) {
            snapshot.digest(snapshot.whole(), LATE)
                    .forEach((algorithm, digest) -> digests.put(
                            algorithm.label().toLowerCase(Locale.ROOT),
                            HexFormat.of().formatHex(digest)));
        }
        return digests;
    }

    private void change(String uuid, UnaryOperator<Blob> change) {
        setting.engine()
                .<Optional<Blob>>transact(transaction -> BLOBS.get(Reading.of(transaction), uuid)
                        .filter(blob -> blob.state() != State.DELETED)
                        .map(blob -> BLOBS.update(transaction, change.apply(blob))));
    }
}
