package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.dialect.kbase.auth.Caller;
import dev.blobfish.server.dialect.kbase.node.Label;
import dev.blobfish.server.dialect.kbase.node.Nodes;
import dev.blobfish.server.dialect.kbase.node.Users;
import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.request.KBaseRequest;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.StageRequest;
import dev.blobfish.server.engine.StandardDigest;
import java.io.IOException;
import java.io.InputStream;

/// New nodes from bodies.
public final class Uploads {
    private final BlobEngine engine;
    private final Nodes nodes;
    private final Users users;

    /// Uploads into a store.
    public Uploads(BlobEngine engine, Nodes nodes, Users users) {
        this.engine = engine;
        this.nodes = nodes;
        this.users = users;
    }

    /// The body as it is.
    public KBaseReply body(KBaseRequest.UploadBody request) throws IOException {
        long length = request.length().orElseThrow(() -> new KBaseRefusal(411, "Length Required"));
        var name = Label.NAME.checked(request.name());
        var format = Label.FORMAT.checked(request.format());
        return store(request.who(), name, format, length, request.body());
    }

    /// Stores a content of exactly that length, or nothing.
    ///
    /// @param length as declared
    KBaseReply store(Caller.User who, String name, String format, long length, InputStream body) throws IOException {
        if (length == 0) throw KBaseRefusal.badRequest("file size must be > 0");
        var owner = users.of(who.name());
        var wanted = StageRequest.of(StandardDigest.MD5).withLength(length);
        try (var staged = engine.stage(body, wanted)) {
            return KBaseReply.data(Views.of(nodes.create(name, format, owner, staged)));
        }
    }
}
