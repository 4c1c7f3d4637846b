package dev.blobfish.server.dialect.s3;

import dev.blobfish.server.Accounts;
import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.dialect.s3.acl.AclHeaders;
import dev.blobfish.server.dialect.s3.acl.AclXml;
import dev.blobfish.server.dialect.s3.auth.Authentication;
import dev.blobfish.server.dialect.s3.auth.Authenticator;
import dev.blobfish.server.dialect.s3.auth.FormSignature;
import dev.blobfish.server.dialect.s3.auth.Identity;
import dev.blobfish.server.dialect.s3.auth.S3Accounts;
import dev.blobfish.server.dialect.s3.auth.SignedRequest;
import dev.blobfish.server.dialect.s3.auth.SigningKeys;
import dev.blobfish.server.dialect.s3.body.RequestBody;
import dev.blobfish.server.dialect.s3.operation.Cors;
import dev.blobfish.server.dialect.s3.operation.S3Call;
import dev.blobfish.server.dialect.s3.operation.S3Reply;
import dev.blobfish.server.dialect.s3.operation.ServiceOptions;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.request.Addressing;
import dev.blobfish.server.dialect.s3.request.RequestHead;
import dev.blobfish.server.dialect.s3.request.RequestParser;
import dev.blobfish.server.dialect.s3.request.S3Target;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.http.DialectFront;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.Reply;
import dev.blobfish.server.http.ReplySink;
import java.io.IOException;
import java.time.InstantSource;

/// The S3 dialect: authenticates a request from its head, understands it once, answers it, and turns every failure into
/// S3's XML.
public final class S3Front implements DialectFront {
    private final Addressing addressing;
    private final Authenticator authenticator;
    private final S3Router router;
    private final Cors cors;
    private final S3Errors errors;

    /// Speaks S3 for a store.
    public S3Front(BlobEngine engine, Accounts accounts, ServerSettings settings, InstantSource clock) {
        S3Accounts known = S3Accounts.of(accounts);
        this.addressing = new Addressing(settings.listening().hostNames());
        var keys = new SigningKeys();
        this.authenticator = new Authenticator(known, keys, clock);
        var options = new ServiceOptions(
                settings.s3().region(),
                new AclHeaders(known),
                new AclXml(known, settings.s3().displayNames()),
                new FormSignature(known, keys),
                clock);
        this.router = new S3Router(S3Operations.on(engine, options));
        this.cors = new Cors(engine);
        this.errors = new S3Errors(addressing, cors);
    }

    @Override
    public void handle(HttpRequest request, ReplySink sink) throws IOException {
        S3Reply reply = reply(request);
        Headers headers = ReplyHeaders.join(ReplyHeaders.of(request.id()), reply.headers());
        headers = ReplyHeaders.join(headers, errors.corsHeaders(request));
        switch (reply) {
            case S3Reply.Whole(int status, var _, byte[] body) -> sink.send(new Reply(status, headers, body));
            case S3Reply.Content content -> send(content, headers, sink);
        }
    }

    private S3Reply reply(HttpRequest request) throws IOException {
        S3Target target = addressing.target(request.host(), request.rawPath());
        if (request.method().equals("OPTIONS")) {
            return cors.preflight(request.headers(), RequestParser.preflight(target));
        }
        Authentication proof = authenticator.authenticate(SignedRequest.of(request));
        Headers headers = ReplyHeaders.withQuery(request.headers(), proof);
        var call = new S3Call(request, headers, proof, new RequestBody(request, headers, proof));
        var head =
                new RequestHead(request.method(), proof.query(), headers, proof.identity() instanceof Identity.Known);
        return router.answer(call, RequestParser.parse(target, head));
    }

    private static void send(S3Reply.Content content, Headers headers, ReplySink sink) throws IOException {
        try (var snapshot = content.snapshot();
                var body = sink.begin(content.status(), headers, content.span().length())) {
            if (body.wanted()) {
                snapshot.copyTo(content.span(), body);
            }
        }
    }

    @Override
    public Reply failure(HttpRequest request, Throwable failure) {
        return errors.failure(request, failure);
    }

    @Override
    public Reply refusal(String requestId, int status, String why) {
        return errors.refusal(requestId, status, why);
    }

    @Override
    public boolean ownsHost(String host) {
        return addressing.owns(host);
    }

    /// Pages may do what the bucket's CORS rules say.
    @Override
    public boolean allowsOrigin(HttpRequest request, String origin) {
        return !errors.corsHeaders(request).fields().isEmpty();
    }

    static S3Target targetOf(Addressing addressing, HttpRequest request) {
        try {
            return addressing.target(request.host(), request.rawPath());
        } catch (S3Refusal _) {
            return new S3Target.Service();
        }
    }
}
