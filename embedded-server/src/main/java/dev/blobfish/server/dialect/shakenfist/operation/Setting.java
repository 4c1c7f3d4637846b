package dev.blobfish.server.dialect.shakenfist.operation;

import dev.blobfish.server.dialect.shakenfist.store.Reading;
import dev.blobfish.server.engine.BlobEngine;
import java.time.Instant;
import java.time.InstantSource;

/// Where the operations work.
///
/// @param node the name of the one node
public record Setting(BlobEngine engine, InstantSource clock, String node) {
    /// The store as it is.
    Reading reading() {
        return Reading.of(engine);
    }

    /// The time.
    Instant now() {
        return clock.instant();
    }
}
