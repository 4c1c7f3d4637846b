package dev.blobfish.server.engine;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Named pieces of text that a dialect keeps with a container, object, upload or part: an ACL, headers, tags, a
/// checksum. The engine stores
/// them whole and never looks inside. Immutable.
public record Documents(SortedMap<String, String> texts) {
    /// No document at all.
    public static final Documents NONE = new Documents(new TreeMap<>());

    public Documents {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /// The given documents.
    public static Documents of(Map<String, String> texts) {
        return texts.isEmpty() ? NONE : new Documents(new TreeMap<>(texts));
    }

    /// A single document.
    public static Documents of(String name, String text) {
        return of(Map.of(name, text));
    }

    /// The text of one document; empty where there is none of that name.
    public Optional<String> get(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /// These documents with one added or replaced.
    public Documents with(String name, String text) {
        var copy = new TreeMap<>(texts);
        copy.put(name, text);
        return new Documents(copy);
    }

    /// These documents without one; unchanged where it is absent.
    public Documents without(String name) {
        var copy = new TreeMap<>(texts);
        copy.remove(name);
        return new Documents(copy);
    }
}
