package dev.blobfish.server.dialect.usos.store;

import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.MarkQuery;
import dev.blobfish.server.engine.Staged;
import dev.blobfish.server.engine.Transaction;
import java.util.Optional;
import java.util.function.Function;

/// Makes blobs of bytes that were sent, and of bytes that are here already. Equal bytes are stored once.
public final class Contents {
    private final BlobEngine engine;

    /// In a store.
    public Contents(BlobEngine engine) {
        this.engine = engine;
        engine.ensureContainer(Rows.CONTAINER, "");
    }

    /// Makes a blob of bytes that were sent.
    ///
    /// @param staged with SHA-1 and SHA-256
    /// @return its id
    public String store(Staged staged, Function<Fingerprint, Entry.Blob> draft) {
        var blob = draft.apply(Fingerprint.strong(staged));
        try (var known = Known.open(engine, blob.fingerprint())) {
            if (known.isSameAs(blob.fingerprint())) return engine.transact(all -> add(all, blob, known.content()));
        }
        return engine.transact(
                staged, (all, content) -> add(all, isTwin(all, blob.fingerprint()) ? blob.asTwin() : blob, content));
    }

    /// Whether other bytes with this SHA-1 and size came first.
    private static boolean isTwin(Transaction all, Fingerprint fingerprint) {
        return Rows.rows(all.find(Rows.withContent(fingerprint, 1))).stream()
                .anyMatch(row -> !row.entry().fingerprint().sha256().equals(fingerprint.sha256()));
    }

    /// Makes a blob of content that is here.
    ///
    /// @return its id
    /// @throws dev.blobfish.server.dialect.usos.problem.UsosRefusal where there is none, or more than one
    public String link(String sha1, long size, long now, Function<Fingerprint, Entry.Blob> draft) {
        var wanted = new Fingerprint(sha1, size, Optional.empty());
        try (var known = Known.open(engine, wanted)) {
            var row = known.row().orElseThrow(Refusals::contentNotFound);
            boolean late = row.entry() instanceof Entry.Idle idle && idle.until() <= now;
            if (late || hasTwin(wanted)) throw Refusals.contentNotFound();
            var blob = draft.apply(row.entry().fingerprint());
            return engine.transact(all -> add(all, blob, known.content()));
        }
    }

    private boolean hasTwin(Fingerprint wanted) {
        return !engine.find(MarkQuery.equalTo(Rows.CONTAINER, Marks.TWIN, wanted.key(), "", 1))
                .isEmpty();
    }

    /// Content that has a blob is idle no more.
    private static String add(Transaction all, Entry.Blob blob, Content content) {
        if (!blob.content().twin())
            for (var row : Rows.rows(all.find(Rows.withContent(blob.fingerprint(), 2))))
                if (row.entry() instanceof Entry.Idle) Rows.delete(all, row.id());
        var id = Rows.freshId();
        Rows.put(all, id, blob, content);
        return id;
    }
}
