package dev.blobfish.server.dialect.kbase.auth;

import java.util.Collection;
import java.util.Optional;

/// Reads Cookie headers.
final class Cookies {
    private Cookies() {}

    /// The value of the first cookie of that name, without the quotes it may stand in. One with characters that no
    /// cookie has is overlooked.
    static Optional<String> first(Collection<String> headers, String name) {
        for (var header : headers)
            for (var pair : header.split(";")) {
                int equals = pair.indexOf('=');
                if (equals < 0 || !pair.substring(0, equals).strip().equals(name)) continue;
                var value = unquoted(pair.substring(equals + 1).strip());
                if (value.chars().allMatch(Cookies::isValue)) return Optional.of(value);
            }
        return Optional.empty();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean isValue(int c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
    }
}
