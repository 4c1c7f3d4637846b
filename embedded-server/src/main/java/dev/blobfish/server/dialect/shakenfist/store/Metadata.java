package dev.blobfish.server.dialect.shakenfist.store;

import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The metadata among the facts of a record: any JSON by key, in the order of the keys.
public final class Metadata {
    private static final String NAME = "metadata";

    private Metadata() {}

    /// All of it, sorted.
    public static ObjectNode of(Facts facts) {
        var sorted = new TreeMap<String, JsonNode>();
        for (var property : facts.object(NAME).properties()) sorted.put(property.getKey(), property.getValue());
        var object = JsonNodeFactory.instance.objectNode();
        sorted.forEach(object::set);
        return object;
    }

    /// The facts with one key set.
    static Facts with(Facts facts, String key, JsonNode value) {
        var all = facts.object(NAME);
        all.set(key, value);
        return facts.with(NAME, all);
    }

    /// The facts without one key.
    static Facts without(Facts facts, String key) {
        var all = facts.object(NAME);
        all.remove(key);
        return facts.with(NAME, all);
    }
}
