package dev.blobfish.server;

import dev.blobfish.server.dialect.s3.S3Front;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.http.DialectFront;
import java.time.InstantSource;

/// Puts each dialect in front of the engine.
final class Fronts {
    private Fronts() {}

    static DialectFront of(Dialect dialect, BlobEngine engine, Accounts accounts, ServerSettings settings) {
        return switch (dialect) {
            case S3 -> s3(engine, accounts, settings);
        };
    }

    private static DialectFront s3(BlobEngine engine, Accounts accounts, ServerSettings settings) {
        return new S3Front(engine, accounts, settings, InstantSource.system());
    }
}
