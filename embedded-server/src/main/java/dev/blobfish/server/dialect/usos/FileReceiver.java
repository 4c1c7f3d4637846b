package dev.blobfish.server.dialect.usos;

import dev.blobfish.server.dialect.usos.auth.SignedRequest;
import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.dialect.usos.format.Format;
import dev.blobfish.server.dialect.usos.operation.BlobWrites;
import dev.blobfish.server.dialect.usos.request.Arguments;
import dev.blobfish.server.dialect.usos.request.ServiceMethod;
import dev.blobfish.server.dialect.usos.request.StoreOptions;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.StageRequest;
import dev.blobfish.server.http.HttpRequest;
import java.io.IOException;

/// Receives files for the methods that take one.
final class FileReceiver {
    private final BlobEngine engine;
    private final StageRequest signed;
    private final StageRequest unsigned;

    /// @param maxBlobBytes 0 for no limit
    FileReceiver(BlobEngine engine, long maxBlobBytes) {
        long most = maxBlobBytes == 0 ? Long.MAX_VALUE : maxBlobBytes;
        this.engine = engine;
        this.signed = BlobWrites.BLOB.atMost(most);
        this.unsigned = BlobWrites.UNSIGNED.atMost(Math.min(most, Choices.STAGED_BYTES));
    }

    FileForm receive(ServiceMethod method, HttpRequest request) throws IOException {
        var query = SignedRequest.query(request);
        return method == ServiceMethod.PUT
                ? FileForm.receive(request, query, engine, signed, FileReceiver::check)
                : FileForm.receive(request, query, engine, unsigned, Format::of);
    }

    private static void check(Arguments arguments) {
        Format.of(arguments);
        StoreOptions.of(arguments);
    }
}
