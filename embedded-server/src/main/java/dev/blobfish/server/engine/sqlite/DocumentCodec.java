package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.Documents;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Documents as a column: a JSON object, so that a person with a SQLite shell can read it; nothing at all for no
/// documents.
final class DocumentCodec {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private DocumentCodec() {}

    static String encode(Documents documents) {
        return documents.texts().isEmpty() ? "" : JSON.writeValueAsString(documents.texts());
    }

    static Documents decode(String column) {
        return column.isEmpty() ? Documents.NONE : new Documents(JSON.readValue(column, TEXTS));
    }
}
