package dev.blobfish.server;

import dev.blobfish.server.dialect.kbase.KBaseFront;
import dev.blobfish.server.dialect.s3.S3Front;
import dev.blobfish.server.dialect.shakenfist.ShakenFistFront;
import dev.blobfish.server.dialect.usos.UsosFront;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.http.DialectFront;
import java.time.InstantSource;

/// Puts each dialect in front of the engine.
record Fronts(BlobEngine engine, Accounts accounts, ServerSettings settings, InstantSource clock) {
    DialectFront of(Dialect dialect) {
        return switch (dialect) {
            case S3 -> new S3Front(engine, accounts, settings, clock);
            case KBASE -> new KBaseFront(engine, accounts, settings, clock);
            case SHAKEN_FIST -> new ShakenFistFront(engine, accounts, settings, clock);
            case USOS -> new UsosFront(engine, accounts, settings, clock);
        };
    }
}
