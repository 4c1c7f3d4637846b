package dev.blobfish.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One JSON object on one line, written as it is built. Small on purpose: a verb that prints ten lines should not load
/// a
/// JSON library first. Characters that could act on a terminal are escaped.
final class Json {
    private final StringBuilder text = new StringBuilder("{");

    static Json object() {
        return new Json();
    }

    Json put(String key, String value) {
        key(key);
        quote(value);
        return this;
    }

    Json put(String key, long value) {
        key(key).append(value);
        return this;
    }

    Json put(String key, boolean value) {
        key(key).append(value);
        return this;
    }

    Json put(String key, Instant value) {
        return put(key, value.toString());
    }

    Json put(String key, Map<String, String> values) {
        var inner = new Json();
        values.forEach(inner::put);
        key(key).append(inner);
        return this;
    }

    Json put(String key, Iterable<Json> values) {
        key(key).append('[');
        int begin = text.length();
        for (Json value : values) {
            text.append(text.length() > begin ? "," : "").append(value);
        }
        text.append(']');
        return this;
    }

    Json put(String key, List<String> values) {
        key(key).append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i > 0 ? "," : "");
            quote(values.get(i));
        }
        text.append(']');
        return this;
    }

    /// Leaves the key out where there is no value.
    Json put(String key, Optional<?> value) {
        value.ifPresent(present -> {
            switch (present) {
                case Instant instant -> put(key, instant);
                case Long number -> put(key, (long) number);
                default -> put(key, present.toString());
            }
        });
        return this;
    }

    private StringBuilder key(String key) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(key);
        return text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || (Character.isSurrogate(c) && !paired(value, i))) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean paired(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
