package dev.blobfish.server.dialect.usos.store;

import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.MarkQuery;
import dev.blobfish.server.engine.Staged;
import dev.blobfish.server.engine.Transaction;
import java.time.Duration;

/// Content without a blob: sent without a signature, or left behind by deleted blobs. Anybody may leave content, so
/// only so much of it is kept.
public final class Staging {
    private static final int PAGE = 500;

    private final BlobEngine engine;
    private final long life;

    /// @param life from the last upload on
    public Staging(BlobEngine engine, Duration life) {
        this.engine = engine;
        this.life = life.toSeconds();
    }

    /// Keeps bytes for a while. Says nothing about whether they were here.
    ///
    /// @param staged with SHA-1
    public void leave(Staged staged, long now) {
        var fingerprint = Fingerprint.weak(staged);
        long until = now + life;
        if (engine.transact(all -> prolong(all, fingerprint, until))) return;
        engine.transact(staged, (all, content) -> {
            var id = Rows.freshId();
            Rows.put(all, id, new Entry.Idle(fingerprint, until, true), content);
            makeRoom(all, id);
            return id;
        });
    }

    private static boolean prolong(Transaction all, Fingerprint fingerprint, long until) {
        var rows = Rows.rows(all.find(Rows.withContent(fingerprint, 1)));
        for (var row : rows)
            if (row.entry() instanceof Entry.Idle(var known, var _, boolean staged))
                Rows.update(all, row.id(), new Entry.Idle(known, until, staged));
        return !rows.isEmpty();
    }

    /// Drops the oldest uploads until the rest is few and small enough.
    ///
    /// @param newest stays
    private static void makeRoom(Transaction all, String newest) {
        var query = MarkQuery.upTo(Rows.CONTAINER, Marks.STAGED, Marks.moment(Long.MAX_VALUE), PAGE);
        var rows = Rows.rows(all.find(query));
        int count = rows.size();
        long bytes =
                rows.stream().mapToLong(row -> row.entry().fingerprint().size()).sum();
        for (var row : rows) {
            if (count <= Choices.STAGED_ENTRIES && bytes <= Choices.STAGED_BYTES) return;
            if (row.id().equals(newest)) continue;
            Rows.delete(all, row.id());
            count--;
            bytes -= row.entry().fingerprint().size();
        }
    }

    /// Deletes what was not taken up in time.
    public void reap(long now) {
        var query = MarkQuery.upTo(Rows.CONTAINER, Marks.IDLE, Marks.moment(now), PAGE);
        while (engine.transact(all -> {
                    var rows = all.find(query);
                    rows.forEach(row -> all.delete(row.name()));
                    return rows.size();
                })
                == PAGE) {
            // There may be more.
        }
    }
}
