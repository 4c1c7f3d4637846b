package dev.blobfish.server.dialect.kbase;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedMap;
import java.util.regex.Pattern;

/// What came back over a socket.
///
/// @param body one character (ISO-8859-1) for each byte
record Answer(int status, SortedMap<String, String> headers, String body) {
    /// Status and sentence of a refusal, as `404 Node not found`.
    ///
    /// @throws AssertionError where the body is not byte by byte the envelope of one
    String refusal() {
        var start = "{\n  \"data\": null,\n  \"error\": [\n    \"";
        var end = "\"\n  ],\n  \"status\": " + status + "\n}\n";
        if (!body.startsWith(start) || !body.endsWith(end)) throw new AssertionError(status + " " + body);
        if (!header("Content-Type").equals("application/json")) throw new AssertionError(headers);
        return status + " " + text().substring(start.length(), text().length() - end.length());
    }

    /// The body as text.
    String text() {
        return new String(body.getBytes(ISO_8859_1), UTF_8);
    }

    /// The body without line ends and blanks between its elements.
    String compact() {
        return text().replaceAll("\n *", "").replace("\": ", "\":");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The first text or number of that name.
    String field(String name) {
        var field = Pattern.compile("\"" + name + "\": \"?([^\",\n]*)").matcher(text());
        if (!field.find()) throw new AssertionError("no " + name + " in " + body);
        return field.group(1);
    }
}
