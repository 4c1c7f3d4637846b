package dev.blobfish.server.http.form;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads `; name=value; name="value"; name*=UTF-8''value`.
final class ParameterParser {
    private static final String SPECIAL = "()<>@,;:\\\"/[]?=";

    private final String text;
    private int at;

    private ParameterParser(String text) {
        this.text = text;
    }

    /// The parameters; empty where they are not well-formed. A semicolon at the end is.
    static Optional<Map<String, String>> parse(String text) {
        var parser = new ParameterParser(text);
        var raw = new HashMap<String, String>();
        while (!parser.ended()) {
            var name = parser.name();
            var value = name.flatMap(_ -> parser.value());
            if (value.isEmpty() || raw.putIfAbsent(name.get(), value.get()) != null) return Optional.empty();
        }
        var decoded = new HashMap<String, String>();
        raw.forEach((name, value) -> {
            if (!name.endsWith("*")) decoded.putIfAbsent(name, HeaderValue.text(value));
            else extended(value).ifPresent(known -> decoded.put(name.substring(0, name.length() - 1), known));
        });
        return Optional.of(decoded);
    }

    static boolean isTokenCharacter(int c) {
        return c > ' ' && c < 0x7f && SPECIAL.indexOf(c) < 0;
    }

    private boolean ended() {
        skipBlanks();
        int before = at;
        if (at < text.length() && text.charAt(at) == ';') {
            at++;
            skipBlanks();
        }
        boolean ended = at == text.length();
        at = ended ? at : before;
        return ended;
    }

    private Optional<String> name() {
        if (!take(';')) return Optional.empty();
        skipBlanks();
        var name = token().toLowerCase(Locale.ROOT);
        skipBlanks();
        return name.isEmpty() || !take('=') ? Optional.empty() : Optional.of(name);
    }

    private Optional<String> value() {
        skipBlanks();
        if (take('"')) return quoted();
        var token = token();
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    private String token() {
        int from = at;
        while (at < text.length() && isTokenCharacter(text.charAt(at))) at++;
        return text.substring(from, at);
    }

    /// Some browsers send `C:\dir\file` with its backslashes as they are, so one in front of a letter is no escape.
    private Optional<String> quoted() {
        var value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') return Optional.of(value.toString());
            boolean escape = c == '\\' && at < text.length() && SPECIAL.indexOf(text.charAt(at)) >= 0;
            value.append(escape ? text.charAt(at++) : c);
        }
        return Optional.empty();
    }

    private boolean take(char c) {
        if (at == text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    /// `charset'language'bytes`; only of charsets whose bytes are UTF-8.
    private static Optional<String> extended(String value) {
        var fields = value.split("'", 3);
        if (fields.length != 3 || !isUtf8(fields[0].toLowerCase(Locale.ROOT))) return Optional.empty();
        var bytes = new StringBuilder();
        for (int i = 0; i < fields[2].length(); i++) {
            char c = fields[2].charAt(i);
            if (c != '%') bytes.append(c);
            else if (!isEscape(fields[2], i)) return Optional.empty();
            else {
                bytes.append((char) HexFormat.fromHexDigits(fields[2], i + 1, i + 3));
                i += 2;
            }
        }
        return Optional.of(HeaderValue.text(bytes.toString()));
    }

    private static boolean isUtf8(String charset) {
        return charset.equals("utf-8") || charset.equals("us-ascii");
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }
}
