package dev.blobfish.server.dialect.usos.store;

import dev.blobfish.server.dialect.usos.request.Readers;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.ObjectInfo;
import dev.blobfish.server.engine.Problem;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Rows as the engine keeps them: JSON in one document.
final class EntryCodec {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BLOB = "blob";
    private static final String IDLE = "idle";

    private EntryCodec() {}

    static Documents encode(Entry entry) {
        return switch (entry) {
            case Entry.Blob blob -> Documents.of(BLOB, JSON.writeValueAsString(json(blob)));
            case Entry.Idle idle -> Documents.of(IDLE, JSON.writeValueAsString(json(idle)));
        };
    }

    private static ObjectNode json(Entry.Blob blob) {
        var json = fingerprint(blob.fingerprint())
                .put("twin", blob.content().twin())
                .put("consumer", blob.owner().consumer())
                .put("created", blob.created())
                .put("readers", blob.readers().label())
                .put("reads", blob.reads().times());
        blob.owner().user().ifPresent(user -> json.put("user", user));
        blob.reads().last().ifPresent(last -> json.put("lastRead", last));
        blob.lifetime().minUntil().ifPresent(min -> json.put("minUntil", min));
        blob.lifetime().maxUntil().ifPresent(max -> json.put("maxUntil", max));
        return json;
    }

    private static ObjectNode json(Entry.Idle idle) {
        return fingerprint(idle.fingerprint()).put("until", idle.until()).put("staged", idle.staged());
    }

    private static ObjectNode fingerprint(Fingerprint fingerprint) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("sha1", fingerprint.sha1())
                .put("size", fingerprint.size());
        fingerprint.sha256().ifPresent(sha256 -> json.put("sha256", sha256));
        return json;
    }

    static Entry decode(ObjectInfo row) {
        try {
            var blob = row.documents().get(BLOB);
            if (blob.isPresent()) return blob(JSON.readTree(blob.get()));
            return idle(JSON.readTree(row.documents().get(IDLE).orElse("{}")));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new EngineException(Problem.STORAGE_FAILED, "the facts of " + row.name() + " are damaged", e);
        }
    }

    private static Entry.Blob blob(JsonNode json) {
        return new Entry.Blob(
                new Owner(json.path("consumer").asString(), text(json, "user")),
                json.path("created").asLong(),
                Readers.ofLabel(json.path("readers").asString()).orElse(Readers.CONSUMER),
                new Reads(json.path("reads").asLong(), number(json, "lastRead")),
                new Lifetime(number(json, "minUntil"), number(json, "maxUntil")),
                new Entry.Content(fingerprint(json), json.path("twin").asBoolean()));
    }

    private static Entry.Idle idle(JsonNode json) {
        return new Entry.Idle(
                fingerprint(json),
                json.path("until").asLong(),
                json.path("staged").asBoolean());
    }

    private static Fingerprint fingerprint(JsonNode json) {
        return new Fingerprint(json.path("sha1").asString(), json.path("size").asLong(), text(json, "sha256"));
    }

    private static Optional<String> text(JsonNode json, String key) {
        return json.has(key) ? Optional.of(json.path(key).asString()) : Optional.empty();
    }

    private static OptionalLong number(JsonNode json, String key) {
        return json.has(key) ? OptionalLong.of(json.path(key).asLong()) : OptionalLong.empty();
    }
}
