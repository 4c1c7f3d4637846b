package dev.blobfish.server.dialect.shakenfist.json;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON that somebody sent, within limits: it costs memory in proportion to its length, and no stack.
public final class JsonBody {
    private static final int MAX_DEPTH = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private JsonBody() {}

    /// The value that the bytes are; empty where they are none, nest too deeply, or hold a number beyond all
    /// numbers.
    public static Optional<JsonNode> parse(byte[] bytes) {
        try {
            var value = MAPPER.readTree(bytes);
            return value.isMissingNode() || !isFinite(value) ? Optional.empty() : Optional.of(value);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static boolean isFinite(JsonNode value) {
        if (value.isFloatingPointNumber()) return Double.isFinite(value.doubleValue());
        for (var inner : value) if (!isFinite(inner)) return false;
        return true;
    }
}
