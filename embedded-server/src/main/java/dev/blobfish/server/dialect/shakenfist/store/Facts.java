package dev.blobfish.server.dialect.shakenfist.store;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is kept of a record besides its bytes: a JSON object. Immutable.
public final class Facts {
    /// Nothing at all.
    public static final Facts NONE = new Facts(JsonNodeFactory.instance.objectNode());

    private final ObjectNode json;

    private Facts(ObjectNode json) {
        this.json = json;
    }

    /// The given object.
    public static Facts of(ObjectNode json) {
        return new Facts(json.deepCopy());
    }

    /// A copy of the whole.
    public ObjectNode json() {
        return json.deepCopy();
    }

    /// Whether there is such a fact.
    public boolean has(String name) {
        return json.has(name);
    }

    /// A text; empty where there is none.
    public String text(String name) {
        return json.path(name).asString("");
    }

    /// A whole number; 0 where there is none.
    public long number(String name) {
        return json.path(name).asLong(0);
    }

    /// A floating number; 0 where there is none.
    public double real(String name) {
        return json.path(name).asDouble(0);
    }

    /// A truth; false where there is none.
    public boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    /// A copy of an object inside; an empty one where there is none.
    public ObjectNode object(String name) {
        return json.get(name) instanceof ObjectNode inner ? inner.deepCopy() : JsonNodeFactory.instance.objectNode();
    }

    /// A value inside, whatever it is.
    public Optional<JsonNode> value(String name) {
        return Optional.ofNullable(json.get(name)).map(JsonNode::deepCopy);
    }

    /// These facts with one added or replaced.
    public Facts with(String name, JsonNode value) {
        var copy = json();
        copy.set(name, value);
        return new Facts(copy);
    }

    /// These facts with one added or replaced.
    public Facts with(String name, String value) {
        return with(name, JsonNodeFactory.instance.stringNode(value));
    }

    /// These facts with one added or replaced.
    public Facts with(String name, long value) {
        return with(name, JsonNodeFactory.instance.numberNode(value));
    }

    /// These facts with one added or replaced.
    public Facts with(String name, double value) {
        return with(name, JsonNodeFactory.instance.numberNode(value));
    }

    /// These facts with one added or replaced.
    public Facts with(String name, boolean value) {
        return with(name, JsonNodeFactory.instance.booleanNode(value));
    }

    /// These facts without one.
    public Facts without(String name) {
        var copy = json();
        copy.remove(name);
        return new Facts(copy);
    }

    /// All of them, for a log.
    @Override
    public String toString() {
        return json.toString();
    }
}
