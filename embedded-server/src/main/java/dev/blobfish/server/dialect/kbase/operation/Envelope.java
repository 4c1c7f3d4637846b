package dev.blobfish.server.dialect.kbase.operation;

import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import dev.blobfish.server.dialect.kbase.wire.Json;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.Reply;
import java.util.List;
import java.util.Map;

/// What nearly every answer comes in. A field more and the official Java client refuses it.
public final class Envelope {
    private Envelope() {}

    /// A refusal.
    public static Reply of(KBaseRefusal refusal) {
        return reply(refusal.status(), new Json.Null(), Json.array(List.of(Json.text(refusal.sentence()))));
    }

    static Reply reply(int status, Json data, Json error) {
        return json(status, Json.object(Map.of("data", data, "error", error, "status", new Json.Num(status))));
    }

    static Reply json(int status, Json document) {
        return new Reply(status, Headers.of("Content-Type", "application/json"), document.document());
    }
}
