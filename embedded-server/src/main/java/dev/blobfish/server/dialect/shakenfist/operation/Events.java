package dev.blobfish.server.dialect.shakenfist.operation;

import static dev.blobfish.server.dialect.shakenfist.store.Tables.EVENTS;

import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.request.Arguments;
import dev.blobfish.server.dialect.shakenfist.request.ArtifactRequest;
import dev.blobfish.server.dialect.shakenfist.store.EventLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `GET /artifacts/{ref}/events`.
public final class Events {
    private final Setting setting;

    /// Of a store.
    public Events(Setting setting) {
        this.setting = setting;
    }

    /// The latest events, the newest first.
    public Answered list(Call call, ArtifactRequest.ListEvents request) {
        var artifact = Access.readable(setting.reading(), request.reference(), call.caller());
        call.arguments().check();
        var type = call.arguments().given("event_type");
        var events = JsonNodeFactory.instance.arrayNode();
        EVENTS.get(setting.reading(), artifact.key()).orElseGet(() -> EventLog.begin(artifact.key())).events().stream()
                .filter(event -> type.filter(wanted -> !wanted.equals(event.path("type")))
                        .isEmpty())
                .limit(limit(call.arguments()))
                .forEach(events::add);
        return new Answered.Json(events);
    }

    private static long limit(Arguments arguments) {
        var limit = arguments.given("limit");
        if (limit.filter(value -> !value.isIntegralNumber() || value.doubleValue() < 0)
                .isPresent()) throw Refusal.badRequest("limit is not an integer");
        return limit.map(JsonNode::asLong).orElse((long) EventLog.KEPT);
    }
}
