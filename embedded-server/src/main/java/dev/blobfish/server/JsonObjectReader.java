package dev.blobfish.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads a JSON object key by key, names what is wrong, and in the end what nobody asked for.
final class JsonObjectReader {
    private final String where;
    private final JsonNode object;
    private final Set<String> known = new HashSet<>();

    /// @param where for messages: the file, and the way to this object
    JsonObjectReader(String where, JsonNode object) throws SettingsException {
        this.where = where;
        this.object = object;
        if (!object.isObject() && !object.isMissingNode())
            throw new SettingsException(where + ": an object {...} is expected");
    }

    /// An object inside; an empty one where it is absent.
    JsonObjectReader object(String key) throws SettingsException {
        return new JsonObjectReader(where + ": " + key, value(key));
    }

    String text(String key, String otherwise) throws SettingsException {
        var value = value(key);
        if (value.isMissingNode()) return otherwise;
        if (!value.isString()) throw wrong(key, "a text in quotes");
        return value.stringValue();
    }

    /// A text that must be there.
    String required(String key) throws SettingsException {
        var text = text(key, "");
        if (text.isEmpty()) throw wrong(key, "a text that is not empty");
        return text;
    }

    boolean flag(String key, boolean otherwise) throws SettingsException {
        var value = value(key);
        if (value.isMissingNode()) return otherwise;
        if (!value.isBoolean()) throw wrong(key, "true or false");
        return value.booleanValue();
    }

    long number(String key, long otherwise, long least, long most) throws SettingsException {
        var value = value(key);
        if (value.isMissingNode()) return otherwise;
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) throw wrong(key, "a whole number from " + least + " to " + most);
        return value.longValue();
    }

    Duration time(String key, Duration otherwise, Duration unit) throws SettingsException {
        long count = number(key, otherwise.dividedBy(unit), 1, 1_000_000);
        return unit.multipliedBy(count);
    }

    List<String> texts(String key, List<String> otherwise) throws SettingsException {
        var value = value(key);
        if (value.isMissingNode()) return otherwise;
        if (!value.isArray()) throw wrong(key, "a list of texts [\"..\"]");
        var texts = new ArrayList<String>();
        for (var one : value) {
            if (!one.isString()) throw wrong(key, "a list of texts [\"..\"]");
            texts.add(one.stringValue());
        }
        return texts;
    }

    SettingsException wrong(String key, String expected) {
        return new SettingsException(where + ": " + key + " must be " + expected + ", not " + object.get(key));
    }

    /// Refuses keys that were not asked for: a misspelt one would otherwise be overlooked.
    void finish() throws SettingsException {
        for (var key : object.propertyNames())
            if (!known.contains(key))
                throw new SettingsException(where + ": unknown key \"" + key + "\"; known are "
                        + String.join(", ", known.stream().sorted().toList()));
    }

    private JsonNode value(String key) {
        known.add(key);
        var value = object.get(key);
        return value == null ? MissingNode.getInstance() : value;
    }
}
