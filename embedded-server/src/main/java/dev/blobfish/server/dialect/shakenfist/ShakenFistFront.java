package dev.blobfish.server.dialect.shakenfist;

import dev.blobfish.server.Accounts;
import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.dialect.shakenfist.auth.Authenticator;
import dev.blobfish.server.dialect.shakenfist.auth.NamespaceDirectory;
import dev.blobfish.server.dialect.shakenfist.auth.Tokens;
import dev.blobfish.server.dialect.shakenfist.json.PythonJson;
import dev.blobfish.server.dialect.shakenfist.operation.Answered;
import dev.blobfish.server.dialect.shakenfist.operation.Digests;
import dev.blobfish.server.dialect.shakenfist.operation.Expiry;
import dev.blobfish.server.dialect.shakenfist.operation.Setting;
import dev.blobfish.server.dialect.shakenfist.problem.Answer;
import dev.blobfish.server.dialect.shakenfist.problem.Problems;
import dev.blobfish.server.dialect.shakenfist.request.Parsed;
import dev.blobfish.server.dialect.shakenfist.request.Routes;
import dev.blobfish.server.dialect.shakenfist.store.Tables;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.http.Chore;
import dev.blobfish.server.http.DialectFront;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.Reply;
import dev.blobfish.server.http.ReplySink;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// The Shaken Fist dialect: understands a request once, knows the caller by a token, answers, and turns every failure
/// into one of the shapes that clients know.
public final class ShakenFistFront implements DialectFront {
    private static final System.Logger LOG = System.getLogger(ShakenFistFront.class.getName());
    private static final String TYPE = "Content-Type";

    private final ShakenFistRouter router;
    private final List<Chore> chores;

    /// Speaks Shaken Fist for a store.
    public ShakenFistFront(BlobEngine engine, Accounts accounts, ServerSettings settings, InstantSource clock) {
        Tables.ensure(engine);
        var options = settings.shakenFist();
        var setting = new Setting(engine, clock, options.nodeName());
        var directory = new NamespaceDirectory(engine, accounts);
        var tokens = new Tokens(clock, options.tokenLife(), options.zone());
        var authenticator = new Authenticator(directory, tokens);
        var digests = new Digests(setting);
        var expiry = new Expiry(setting, options.uploadLife(), options.deletedLife());
        this.router = new ShakenFistRouter(
                authenticator, ShakenFistOperations.on(setting, directory, authenticator, tokens, digests));
        this.chores = List.of(
                new Chore("unfinished uploads", Duration.ofMinutes(5), expiry::forgetUploads),
                new Chore("deleted artifacts", Duration.ofMinutes(1), expiry::forgetDeleted),
                new Chore("digests", Duration.ofSeconds(10), digests::finish));
    }

    @Override
    public void handle(HttpRequest request, ReplySink sink) throws IOException {
        var headers = headers(request.id());
        switch (Routes.parse(request)) {
            case Parsed.Options(String allowed) ->
                sink.send(Reply.of(
                        200, headers.with(TYPE, "text/html; charset=utf-8").with("Allow", allowed)));
            case Parsed.Understood understood -> send(router.answer(request, understood), headers, sink);
        }
    }

    private static void send(Answered answer, Headers headers, ReplySink sink) throws IOException {
        switch (answer) {
            case Answered.Json(var value) ->
                sink.send(new Reply(200, headers.with(TYPE, "application/json"), PythonJson.line(value)));
            case Answered.Page(String html) ->
                sink.send(new Reply(
                        200, headers.with(TYPE, "text/html; charset=utf-8"), html.getBytes(StandardCharsets.UTF_8)));
            case Answered.Data data -> send(data, headers.with(TYPE, "text/plain; charset=utf-8"), sink);
        }
    }

    private static void send(Answered.Data data, Headers headers, ReplySink sink) throws IOException {
        try (var snapshot = data.snapshot();
                var body = sink.begin(200, headers, data.span().length())) {
            if (body.wanted()) snapshot.copyTo(data.span(), body);
        }
    }

    private static Headers headers(String requestId) {
        return Headers.of("X-Request-ID", requestId);
    }

    @Override
    public Reply failure(HttpRequest request, Throwable failure) {
        var answer = Problems.answer(failure);
        if (answer instanceof Answer.Envelope(int status, var _) && status == 500)
            LOG.log(Level.ERROR, "request " + request.id() + " failed", failure);
        return Problems.reply(answer, headers(request.id()));
    }

    @Override
    public Reply refusal(String requestId, int status, String why) {
        return Problems.reply(new Answer.Envelope(status, why), headers(requestId));
    }

    @Override
    public boolean ownsHost(String host) {
        return false;
    }

    @Override
    public List<Chore> chores() {
        return chores;
    }
}
