package dev.blobfish.server.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Header fields in the order of the wire. Names compare without case; a value has one character (ISO-8859-1) for each
/// byte of the wire. Immutable.
public final class Headers {
    /// No header at all.
    public static final Headers NONE = new Headers(List.of());

    private final List<Field> fields;
    private final Map<String, List<String>> byName = new TreeMap<>();

    /// One line.
    public record Field(String name, String value) {}

    private Headers(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (var field : this.fields)
            byName.computeIfAbsent(key(field.name()), _ -> new ArrayList<>()).add(field.value());
    }

    /// The given lines.
    public static Headers of(List<Field> fields) {
        return fields.isEmpty() ? NONE : new Headers(fields);
    }

    /// A single line.
    public static Headers of(String name, String value) {
        return new Headers(List.of(new Field(name, value)));
    }

    /// All lines in their order.
    public List<Field> fields() {
        return fields;
    }

    /// The names that occur, in lower case, sorted.
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /// The value of the first line of that name; empty where there is none.
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /// The values of all lines of that name, in their order.
    public List<String> all(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(key(name), List.of()));
    }

    /// Whether there is a line of that name.
    public boolean has(String name) {
        return byName.containsKey(key(name));
    }

    /// These lines and one more behind them.
    public Headers with(String name, String value) {
        var more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headers that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /// The names alone: values may be secrets.
    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
