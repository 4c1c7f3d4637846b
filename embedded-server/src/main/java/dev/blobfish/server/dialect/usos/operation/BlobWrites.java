package dev.blobfish.server.dialect.usos.operation;

import dev.blobfish.server.dialect.usos.request.StoreOptions;
import dev.blobfish.server.dialect.usos.request.UsosRequest;
import dev.blobfish.server.dialect.usos.store.Contents;
import dev.blobfish.server.dialect.usos.store.Entry;
import dev.blobfish.server.dialect.usos.store.Fingerprint;
import dev.blobfish.server.dialect.usos.store.Lifetime;
import dev.blobfish.server.dialect.usos.store.Owner;
import dev.blobfish.server.dialect.usos.store.Staging;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.StageRequest;
import dev.blobfish.server.engine.StandardDigest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;

/// The five `put*` methods.
public final class BlobWrites {
    /// What the bytes of a blob are digested with.
    public static final StageRequest BLOB = StageRequest.of(StandardDigest.SHA1, StandardDigest.SHA256);

    /// What bytes without a signature are digested with.
    public static final StageRequest UNSIGNED = StageRequest.of(StandardDigest.SHA1);

    private final BlobEngine engine;
    private final Contents contents;
    private final Staging staging;

    /// Writes to a store.
    public BlobWrites(BlobEngine engine, Contents contents, Staging staging) {
        this.engine = engine;
        this.contents = contents;
        this.staging = staging;
    }

    /// A file.
    public UsosReply put(UsosCall call, UsosRequest.Put request) {
        return created(contents.store(request.file(), draft(call, request.options())));
    }

    /// Bytes that came in a parameter.
    public UsosReply putBytes(UsosCall call, UsosRequest.PutBytes request) throws IOException {
        try (var staged = engine.stage(new ByteArrayInputStream(request.bytes()), BLOB)) {
            return created(contents.store(staged, draft(call, request.options())));
        }
    }

    /// Bytes that are here.
    public UsosReply putSha1(UsosCall call, UsosRequest.PutSha1 request) {
        var draft = draft(call, request.options());
        return created(contents.link(request.sha1(), request.size(), call.now(), draft));
    }

    /// A file that somebody may take up by its SHA-1.
    public UsosReply putUnsigned(UsosCall call, UsosRequest.PutUnsigned request) {
        staging.leave(request.file(), call.now());
        return UsosReply.success();
    }

    private static Function<Fingerprint, Entry.Blob> draft(UsosCall call, StoreOptions options) {
        var caller = call.caller().orElseThrow();
        var owner = new Owner(caller.key(), caller.user());
        var lifetime = Lifetime.of(options.minAge(), options.maxAge(), call.now());
        return fingerprint -> Entry.Blob.fresh(owner, call.now(), options.readers(), lifetime, fingerprint);
    }

    private static UsosReply created(String id) {
        return new UsosReply.Value(JsonNodeFactory.instance.objectNode().put("blob_id", id));
    }
}
