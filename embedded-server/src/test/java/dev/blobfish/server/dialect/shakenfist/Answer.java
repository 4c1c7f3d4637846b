package dev.blobfish.server.dialect.shakenfist;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back over a socket; one character of the body for each of its bytes.
record Answer(int status, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Status and body in one text.
    String outcome() {
        return status + " " + body;
    }

    JsonNode json() {
        return JSON.readTree(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    String text(String name) {
        return json().path(name).asString("");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /// The usual refusal, byte for byte.
    static String refusal(int status, String error) {
        return "%d {\"error\": \"%s\", \"status\": %d}".formatted(status, error.replace("\"", "\\\""), status);
    }
}
