package dev.blobfish.server.dialect.usos;

import dev.blobfish.server.dialect.usos.format.Format;
import dev.blobfish.server.dialect.usos.problem.UsosProblem;
import dev.blobfish.server.dialect.usos.problem.UsosRefusal;
import dev.blobfish.server.dialect.usos.request.ServiceMethod;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.HttpRequest;
import dev.blobfish.server.http.Reply;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/// The error exit: every failure leaves as a JSON document with a `message`.
record UsosErrors(Origins origins) {
    private static final System.Logger LOG = System.getLogger(UsosErrors.class.getName());

    Reply failure(HttpRequest request, Throwable failure) {
        var refusal = UsosProblem.refusal(failure);
        if (refusal.status() == 500) LOG.log(Level.ERROR, "request " + request.id() + " failed", failure);
        var method = ServiceMethod.at(request.rawPath());
        var more = method.map(origins::headers).orElse(Headers.NONE);
        if (refusal.status() == 401)
            more = more.with("WWW-Authenticate", "OAuth realm=\"" + Transport.baseUrl(request) + "\"");
        if (refusal.status() == 405)
            more = more.with("Allow", method.map(ServiceMethod::verbs).orElse("GET, POST"));
        return reply(refusal, more);
    }

    /// What never was a request.
    Reply refusal(int status, String why) {
        return reply(new UsosRefusal(status, why), Headers.NONE);
    }

    private static Reply reply(UsosRefusal refusal, Headers more) {
        var body = Format.JSON.write(refusal.document());
        return new Reply(refusal.status(), headers(Format.JSON.contentType(), more), body);
    }

    /// The headers of every answer.
    static Headers headers(String contentType, Headers more) {
        var fields = new ArrayList<>(List.of(
                new Headers.Field("Content-Type", contentType),
                new Headers.Field("Cache-Control", "no-store"),
                new Headers.Field("X-Content-Type-Options", "nosniff")));
        fields.addAll(more.fields());
        return Headers.of(fields);
    }
}
