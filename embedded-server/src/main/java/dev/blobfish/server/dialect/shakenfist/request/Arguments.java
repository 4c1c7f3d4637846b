package dev.blobfish.server.dialect.shakenfist.request;

import dev.blobfish.server.dialect.shakenfist.json.JsonBody;
import dev.blobfish.server.dialect.shakenfist.json.PythonTruth;
import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The top-level keys of a JSON body, which every method may have, GET and DELETE included.
public final class Arguments {
    private static final int MAX_BYTES = 1 << 20;

    private final Signature signature;
    private final Map<String, JsonNode> given;

    private Arguments(Signature signature, Map<String, JsonNode> given) {
        this.signature = signature;
        this.given = given;
    }

    /// Reads a body. What is no JSON, and what counts as nothing, says nothing.
    ///
    /// @throws Refusal for a body that is too large, or JSON but no object
    static Arguments read(Signature signature, InputStream body) throws IOException {
        if (signature.bytes()) return new Arguments(signature, Map.of());
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) throw new Refusal(413, "the request body is too large");
        var given = new LinkedHashMap<String, JsonNode>();
        var json = JsonBody.parse(bytes).filter(PythonTruth::isTrue);
        json.map(Arguments::requireObject)
                .ifPresent(object -> object.properties()
                        .forEach(property -> given.put(argument(property.getKey()), property.getValue())));
        given.keySet().removeAll(signature.inPath());
        return new Arguments(signature, given);
    }

    /// The original iterates over whatever it gets, and tells what comes of it.
    private static JsonNode requireObject(JsonNode json) {
        if (json.isObject()) return json;
        if (json.isArray()) throw Refusal.badRequest("list indices must be integers or slices, not str");
        if (json.isString()) throw Refusal.badRequest("string indices must be integers, not 'str'");
        throw Refusal.badRequest("'%s' object is not iterable".formatted(PythonTruth.typeName(json)));
    }

    private static String argument(String key) {
        return key.equals("uuid") ? "passed_uuid" : key;
    }

    /// Refuses keys that the operation does not know. Comes behind the look at who asks and what for, as in the
    /// original.
    ///
    /// @throws Refusal for the first of them
    public void check() {
        for (var name : given.keySet())
            if (!signature.arguments().contains(name))
                throw Refusal.badRequest(
                        "%s() got an unexpected keyword argument '%s'".formatted(signature.handler(), name));
    }

    /// Whether a key was sent, whatever its value.
    public boolean has(String name) {
        return given.containsKey(name);
    }

    /// The value of a key; empty where it was not sent.
    public Optional<JsonNode> value(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /// The value of a key; empty where it was not sent or counts as nothing.
    public Optional<JsonNode> given(String name) {
        return value(name).filter(PythonTruth::isTrue);
    }

    /// A text; empty where it was not sent, counts as nothing or is no text.
    public Optional<String> text(String name) {
        return given(name).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
