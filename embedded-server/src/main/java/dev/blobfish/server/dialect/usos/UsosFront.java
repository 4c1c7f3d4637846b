package dev.blobfish.server.dialect.usos;

import dev.blobfish.server.Accounts;
import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.dialect.usos.auth.Authenticator;
import dev.blobfish.server.dialect.usos.auth.Caller;
import dev.blobfish.server.dialect.usos.auth.Consumers;
import dev.blobfish.server.dialect.usos.auth.Nonces;
import dev.blobfish.server.dialect.usos.auth.SignedRequest;
import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.dialect.usos.format.Format;
import dev.blobfish.server.dialect.usos.operation.UsosCall;
import dev.blobfish.server.dialect.usos.operation.UsosReply;
import dev.blobfish.server.dialect.usos.request.Arguments;
import dev.blobfish.server.dialect.usos.request.RequestParser;
import dev.blobfish.server.dialect.usos.request.ServiceMethod;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.http.Chore;
import dev.blobfish.server.http.DialectFront;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.Reply;
import dev.blobfish.server.http.ReplySink;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The blobbox of the USOS API: looks at the head of a request, proves who sent it, understands it once, answers it,
/// and turns every failure into the API's JSON.
public final class UsosFront implements DialectFront {
    private final InstantSource clock;
    private final Gate gate;
    private final Origins origins;
    private final UsosErrors errors;
    private final FileReceiver files;
    private final UsosRouter router;
    private final List<Chore> chores;

    /// Speaks USOS for a store.
    public UsosFront(BlobEngine engine, Accounts accounts, ServerSettings settings, InstantSource clock) {
        var options = settings.usos();
        var consumers = Consumers.of(accounts);
        var nonces = new Nonces(engine);
        var operations = UsosOperations.on(engine, consumers, options);
        var authenticator = new Authenticator(consumers, nonces, options.timestampWindow());
        this.clock = clock;
        this.gate = new Gate(authenticator, consumers, new Transport(options.plaintextTransport()));
        this.origins = new Origins(options.cors());
        this.errors = new UsosErrors(origins);
        this.files = new FileReceiver(engine, options.maxBlobBytes());
        this.router = new UsosRouter(operations);
        long kept = 2 * options.timestampWindow().toSeconds();
        this.chores = List.of(
                chore(
                        "deleting blobs that have expired",
                        () -> operations.table().reap(now())),
                chore(
                        "deleting uploads that nobody took up",
                        () -> operations.staging().reap(now())),
                chore("forgetting nonces", () -> nonces.forget(now() - kept)));
    }

    private static Chore chore(String name, Runnable work) {
        return new Chore(name, Choices.REAP_EVERY, work);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    @Override
    public void handle(HttpRequest request, ReplySink sink) throws IOException {
        var method = Gate.method(request);
        if (request.method().equals("OPTIONS")) {
            sink.send(origins.preflight(method));
            return;
        }
        gate.requireTransport(method, request);
        if (method.body() == ServiceMethod.Body.FILE) file(method, request, sink);
        else form(method, request, sink);
    }

    private void form(ServiceMethod method, HttpRequest request, ReplySink sink) throws IOException {
        var form = FormBody.read(request);
        var moment = clock.instant();
        var caller = gate.caller(method, request, form, moment.getEpochSecond());
        var arguments = Arguments.of(SignedRequest.query(request), form);
        var acting = acting(method, caller, arguments);
        var format = method == ServiceMethod.GET ? Format.JSON : Format.of(arguments);
        var call = new UsosCall(acting, moment, Transport.baseUrl(request));
        send(method, router.answer(call, RequestParser.parse(method, arguments)), format, sink);
    }

    /// A file may take long to arrive: what can be refused without it is refused before it is read, and ages count
    /// from its end.
    private void file(ServiceMethod method, HttpRequest request, ReplySink sink) throws IOException {
        var caller = gate.caller(method, request, List.of(), now());
        try (var form = files.receive(method, request)) {
            var acting = acting(method, caller, form.arguments());
            var format = Format.of(form.arguments());
            var call = new UsosCall(acting, clock.instant(), Transport.baseUrl(request));
            var understood = RequestParser.parse(method, form.arguments(), form.file());
            send(method, router.answer(call, understood), format, sink);
        }
    }

    private Optional<Caller> acting(ServiceMethod method, Optional<Caller> caller, Arguments arguments) {
        return method.storesForUser() ? caller.map(one -> gate.acting(one, arguments)) : caller;
    }

    private void send(ServiceMethod method, UsosReply reply, Format format, ReplySink sink) throws IOException {
        switch (reply) {
            case UsosReply.Value(var json) ->
                sink.send(new Reply(
                        200, UsosErrors.headers(format.contentType(), origins.headers(method)), format.write(json)));
            case UsosReply.Bytes(var snapshot) -> {
                var headers = UsosErrors.headers("application/octet-stream", origins.headers(method));
                try (snapshot;
                        var body = sink.begin(200, headers, snapshot.info().size())) {
                    snapshot.copyTo(snapshot.whole(), body);
                }
            }
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

    @Override
    public boolean ownsHost(String host) {
        return false;
    }

    @Override
    public boolean allowsOrigin(HttpRequest request, String origin) {
        return origins.allow(request);
    }

    @Override
    public List<Chore> chores() {
        return chores;
    }
}
