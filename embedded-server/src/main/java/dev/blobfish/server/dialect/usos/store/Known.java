package dev.blobfish.server.dialect.usos.store;

import dev.blobfish.server.dialect.usos.store.Rows.Row;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.ObjectSnapshot;
import dev.blobfish.server.engine.Problem;
import dev.blobfish.server.engine.StandardDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Content that is here, held so that it stays while somebody takes it up.
///
/// @param row empty where there is none
record Known(Optional<Row> row, Optional<ObjectSnapshot> snapshot) implements AutoCloseable {
    private static final Known NOTHING = new Known(Optional.empty(), Optional.empty());

    /// A row that is deleted between being found and being opened may have another of the same content behind it.
    private static final int TRIES = 3;

    /// Looks for what clients mean by a SHA-1 and a size.
    static Known open(BlobEngine engine, Fingerprint wanted) {
        for (int i = 0; i < TRIES; i++) {
            var rows = Rows.rows(engine.find(Rows.withContent(wanted, 1)));
            if (rows.isEmpty()) return NOTHING;
            try {
                var name = new ObjectName(Rows.CONTAINER, rows.getFirst().id());
                return new Known(Optional.of(rows.getFirst()), Optional.of(engine.open(name)));
            } catch (EngineException e) {
                if (e.problem() != Problem.NO_SUCH_OBJECT) throw e;
            }
        }
        return NOTHING;
    }

    /// Whether these are the bytes of a fingerprint that has a SHA-256. Where the row has none they are read once.
    boolean isSameAs(Fingerprint other) {
        if (row.isEmpty()) return false;
        var sha256 = row.get().entry().fingerprint().sha256().or(() -> snapshot.map(Known::sha256));
        return sha256.equals(other.sha256());
    }

    private static String sha256(ObjectSnapshot snapshot) {
        var digests = snapshot.digest(snapshot.whole(), Set.of(StandardDigest.SHA256));
        return HexFormat.of().formatHex(Objects.requireNonNull(digests.get(StandardDigest.SHA256)));
    }

    /// The bytes, for one blob more.
    Content content() {
        return snapshot.orElseThrow().same();
    }

    @Override
    public void close() {
        snapshot.ifPresent(ObjectSnapshot::close);
    }
}
