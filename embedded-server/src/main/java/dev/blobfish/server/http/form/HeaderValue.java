package dev.blobfish.server.http.form;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A header value with parameters, as those of Content-Type and Content-Disposition.
///
/// @param value      what stands in front of the parameters, in lower case: `multipart/form-data`, `attachment`
/// @param parameters by their names in lower case; the text is what their bytes say in UTF-8. A parameter with a
/// charset of its own (RFC 5987, `filename*`) stands under the plain name
public record HeaderValue(String value, Map<String, String> parameters) {
    public HeaderValue {
        parameters = Map.copyOf(parameters);
    }

    /// Reads a header as it stood on the wire, one character (ISO-8859-1) for each byte.
    ///
    /// @return empty where it is not well-formed, or names a parameter twice
    public static Optional<HeaderValue> parse(String header) {
        int end = header.indexOf(';');
        var value = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        if (!isValue(value)) return Optional.empty();
        return ParameterParser.parse(end < 0 ? "" : header.substring(end))
                .map(parameters -> new HeaderValue(value, parameters));
    }

    /// A parameter's text; empty where there is none of that name.
    ///
    /// @param name in lower case
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /// A token, or two with a slash between them.
    private static boolean isValue(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) return isToken(value);
        return isToken(value.substring(0, slash)) && isToken(value.substring(slash + 1));
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(ParameterParser::isTokenCharacter);
    }

    /// The text that a header's bytes say in UTF-8.
    static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
