package dev.blobfish.server.dialect.usos;

import dev.blobfish.server.Accounts;
import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.http.DialectFront;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.Reply;
import dev.blobfish.server.http.ReplySink;
import java.io.IOException;
import java.time.InstantSource;

/// The USOS dialect.
public final class UsosFront implements DialectFront {
    /// Speaks USOS for a store.
    public UsosFront(BlobEngine engine, Accounts accounts, ServerSettings settings, InstantSource clock) {}

    @Override
    public void handle(HttpRequest request, ReplySink reply) throws IOException {
        reply.send(Reply.text(501, "text/plain", "not built"));
    }

    @Override
    public Reply failure(HttpRequest request, Throwable failure) {
        return Reply.text(500, "text/plain", "not built");
    }

    @Override
    public Reply refusal(String requestId, int status, String why) {
        return Reply.text(status, "text/plain", why);
    }

    @Override
    public boolean ownsHost(String host) {
        return false;
    }
}
