package dev.blobfish.server.dialect.kbase;

import dev.blobfish.server.Accounts;
import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.dialect.kbase.auth.Authenticator;
import dev.blobfish.server.dialect.kbase.node.Nodes;
import dev.blobfish.server.dialect.kbase.node.Users;
import dev.blobfish.server.dialect.kbase.operation.Access;
import dev.blobfish.server.dialect.kbase.operation.Copies;
import dev.blobfish.server.dialect.kbase.operation.FormUploads;
import dev.blobfish.server.dialect.kbase.operation.KBaseReply;
import dev.blobfish.server.dialect.kbase.operation.Reads;
import dev.blobfish.server.dialect.kbase.operation.ServerPage;
import dev.blobfish.server.dialect.kbase.operation.Uploads;
import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.request.RequestParser;
import dev.blobfish.server.dialect.kbase.request.RequestPath;
import dev.blobfish.server.dialect.kbase.request.Route;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Span;
import dev.blobfish.server.http.DialectFront;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.Reply;
import dev.blobfish.server.http.ReplySink;
import java.io.IOException;
import java.time.InstantSource;

/// The KBase dialect: finds the route, then who asks, understands the request once, answers it, and turns every failure
/// into the one envelope there is.
public final class KBaseFront implements DialectFront {
    private final Authenticator authenticator;
    private final KBaseRouter router;
    private final KBaseErrors errors = new KBaseErrors();

    /// Speaks KBase for a store.
    public KBaseFront(BlobEngine engine, Accounts accounts, ServerSettings settings, InstantSource clock) {
        var nodes = new Nodes(engine);
        var users = new Users(engine);
        var uploads = new Uploads(engine, nodes, users);
        var copies = new Copies(nodes, users);
        this.authenticator = new Authenticator(accounts, settings.kbase());
        this.router = new KBaseRouter(
                new ServerPage(settings.kbase(), clock),
                uploads,
                new FormUploads(uploads, copies),
                copies,
                new Reads(nodes),
                new Access(nodes, users, accounts));
    }

    @Override
    public void handle(HttpRequest request, ReplySink sink) throws IOException {
        switch (reply(request)) {
            case KBaseReply.Whole(Reply reply) -> sink.send(reply);
            case KBaseReply.Bytes bytes -> send(bytes, sink);
        }
    }

    private KBaseReply reply(HttpRequest request) throws IOException {
        var sent = RequestPath.decode(request.rawPath());
        var path = sent.clean();
        if (!path.equals(sent)) return moved(path.location(request.rawQuery()));
        var route = Route.of(path).orElseThrow(() -> new KBaseRefusal(404, "Not Found"));
        if (!route.takes(request.method())) throw new KBaseRefusal(405, "Method Not Allowed");
        var caller = authenticator.caller(request.headers());
        return router.answer(RequestParser.parse(route, request, caller));
    }

    private static KBaseReply moved(String location) {
        return new KBaseReply.Whole(Reply.of(301, Headers.of("Location", location)));
    }

    private static void send(KBaseReply.Bytes bytes, ReplySink sink) throws IOException {
        try (var snapshot = bytes.snapshot();
                var body = sink.begin(200, bytes.headers(), bytes.span().length())) {
            var span = bytes.span();
            if (bytes.beforeTheEnd().isPresent()) {
                // A client that has the last byte must find done what was to be done.
                snapshot.copyTo(new Span(span.start(), span.length() - 1), body);
                bytes.beforeTheEnd().get().run();
                span = new Span(span.end() - 1, 1);
            }
            snapshot.copyTo(span, body);
        }
    }

    @Override
    public Reply failure(HttpRequest request, Throwable failure) {
        return errors.failure(request, failure);
    }

    @Override
    public Reply refusal(String requestId, int status, String why) {
        return errors.refusal(status, why);
    }

    /// It has no names of its own.
    @Override
    public boolean ownsHost(String host) {
        return false;
    }
}
