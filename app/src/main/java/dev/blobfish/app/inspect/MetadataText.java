package dev.blobfish.app.inspect;

import dev.blobfish.sdk.Metadata;
import java.util.LinkedHashMap;
import java.util.Map;

/// Metadata as lines of `key: value`, for the clipboard. What [#format] writes [#parse] reads back.
public final class MetadataText {
    private MetadataText() {}

    public static String format(Metadata metadata) {
        var text = new StringBuilder();
        metadata.system()
                .forEach((header, value) ->
                        text.append(header.header()).append(": ").append(value).append('\n'));
        metadata.user()
                .forEach((name, value) -> text.append(MetadataKey.WIRE_PREFIX)
                        .append(name)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        return text.toString();
    }

    /// Reads what looks like a pair; lines without a colon are left out. A key that comes twice keeps its last
    /// value.
    public static Map<MetadataKey, String> parse(String text) {
        Map<MetadataKey, String> pairs = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.substring(0, colon).isBlank()) {
                pairs.put(
                        MetadataKey.of(line.substring(0, colon)),
                        line.substring(colon + 1).strip());
            }
        });
        return pairs;
    }
}
