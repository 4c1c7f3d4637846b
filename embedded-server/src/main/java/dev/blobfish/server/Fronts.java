package dev.blobfish.server;

import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.http.DialectFront;

/// Puts each dialect in front of the engine.
final class Fronts {
    private Fronts() {}

    static DialectFront of(Dialect dialect, BlobEngine engine, Accounts accounts, ServerSettings settings) {
        return switch (dialect) {
            case S3 -> s3(engine, accounts, settings);
        };
    }

    private static DialectFront s3(BlobEngine engine, Accounts accounts, ServerSettings settings) {
        throw new IllegalStateException("the S3 front is not part of this build: "
                + engine.uploads().getClass() + accounts.list().size() + settings.s3());
    }
}
