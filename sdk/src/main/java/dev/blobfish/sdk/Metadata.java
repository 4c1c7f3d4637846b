package dev.blobfish.sdk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Everything that a blob carries beside its bytes: the headers that the store understands, and the user's own pairs
/// with
/// lower-case names and without a wire prefix. Immutable and complete: writing a value of this type replaces all of it,
/// so whoever edits starts from what was read.
public record Metadata(Map<SystemHeader, String> system, Map<String, String> user) {
    public static final Metadata EMPTY = new Metadata(Map.of(), Map.of());

    public Metadata {
        var headers = new EnumMap<SystemHeader, String>(SystemHeader.class);
        headers.putAll(system);
        system = Collections.unmodifiableMap(headers);
        var pairs = new TreeMap<String, String>();
        user.forEach((name, value) -> pairs.put(name.toLowerCase(Locale.ROOT), value));
        user = Collections.unmodifiableMap(pairs);
    }

    public static Metadata ofContentType(String contentType) {
        return EMPTY.with(SystemHeader.CONTENT_TYPE, contentType);
    }

    public Optional<String> get(SystemHeader header) {
        return Optional.ofNullable(system.get(header));
    }

    public Metadata with(SystemHeader header, String value) {
        var headers = new EnumMap<SystemHeader, String>(SystemHeader.class);
        headers.putAll(system);
        headers.put(header, value);
        return new Metadata(headers, user);
    }

    public Metadata without(SystemHeader header) {
        var headers = new EnumMap<SystemHeader, String>(SystemHeader.class);
        headers.putAll(system);
        headers.remove(header);
        return new Metadata(headers, user);
    }

    public Metadata withUser(String name, String value) {
        var pairs = new TreeMap<>(user);
        pairs.put(name.toLowerCase(Locale.ROOT), value);
        return new Metadata(system, pairs);
    }

    public Metadata withoutUser(String name) {
        var pairs = new TreeMap<>(user);
        pairs.remove(name.toLowerCase(Locale.ROOT));
        return new Metadata(system, pairs);
    }
}
