package dev.blobfish.server.dialect.kbase.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The parameters of a request. They are separated by `&` or by `;`, which the official Java client sends; of a
/// repeated one the first counts, and one with a broken escape is overlooked.
public final class Query {
    private final Map<String, String> first = new HashMap<>();

    /// @param raw without the question mark
    public Query(String raw) {
        for (var pair : raw.split("[&;]")) {
            int equals = pair.indexOf('=');
            var name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals), true);
            var value = Percent.decode(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (pair.isEmpty() || name.isEmpty() || value.isEmpty()) continue;
            first.putIfAbsent(Utf8.decode(name.get()), Utf8.decode(value.get()));
        }
    }

    /// Whether a parameter is there, with or without a value.
    public boolean has(String name) {
        return first.containsKey(name);
    }

    /// A parameter as sent; the empty text where it has no value.
    public Optional<String> value(String name) {
        return Optional.ofNullable(first.get(name));
    }

    /// A parameter without white space around it; the empty text where it is absent.
    public String trimmed(String name) {
        return Utf8.trim(first.getOrDefault(name, ""));
    }
}
