package dev.blobfish.server.dialect.s3.body;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The headers behind the last chunk of an `aws-chunked` body, known once the body was read to its end.
/// Used by one thread.
public final class TrailerFields {
    private final Map<String, String> fields = new LinkedHashMap<>();

    void add(String name, String value) {
        fields.put(name.toLowerCase(Locale.ROOT), value);
    }

    /// The value of a trailing header.
    public Optional<String> get(String lowerCaseName) {
        return Optional.ofNullable(fields.get(lowerCaseName));
    }

    /// All of them, by lower-case name.
    public Map<String, String> all() {
        return Map.copyOf(fields);
    }
}
