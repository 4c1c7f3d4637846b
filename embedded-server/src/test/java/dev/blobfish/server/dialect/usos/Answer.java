package dev.blobfish.server.dialect.usos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back.
///
/// @param headers by name, without regard to case
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String text() {
        return new String(body, UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String value(String key) {
        return json().path(key).asString("");
    }

    List<String> list(String key) {
        var list = new ArrayList<String>();
        json().path(key).forEach(item -> list.add(item.asString()));
        return list;
    }

    /// A refusal in one line: status, error, reason, and the parameter or field that it names.
    String outcome() {
        var words = new ArrayList<>(List.of(Integer.toString(status)));
        for (var key : new String[] {"error", "reason", "param_name", "field_name"})
            if (json().isObject() && json().has(key)) words.add(value(key));
        return String.join(" ", words);
    }
}
