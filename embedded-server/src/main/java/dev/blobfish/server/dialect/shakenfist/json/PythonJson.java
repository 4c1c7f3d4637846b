package dev.blobfish.server.dialect.shakenfist.json;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/// Writes JSON byte for byte as Python does, which is what clients of Shaken Fist have always been sent: a blank behind
/// every comma and colon, ASCII alone, fractions for floating numbers even where they are whole.
public final class PythonJson {
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder();

    private PythonJson() {}

    /// The text of a value.
    public static String text(JsonNode value) {
        var json = new PythonJson();
        json.value(value);
        return json.out.toString();
    }

    /// The body of a successful answer: the text and a line feed.
    public static byte[] line(JsonNode value) {
        return (text(value) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private void value(JsonNode value) {
        if (value.isObject()) object(value);
        else if (value.isArray()) array(value);
        else if (value.isString()) string(value.stringValue());
        else if (value.isFloatingPointNumber()) out.append(PythonFloat.text(value.doubleValue()));
        else if (value.isNumber()) out.append(value.bigIntegerValue());
        else out.append(value.isBoolean() ? Boolean.toString(value.booleanValue()) : "null");
    }

    private void object(JsonNode object) {
        out.append('{');
        String between = "";
        for (var property : object.properties()) {
            out.append(between);
            string(property.getKey());
            out.append(": ");
            value(property.getValue());
            between = ", ";
        }
        out.append('}');
    }

    private void array(JsonNode array) {
        out.append('[');
        String between = "";
        for (var one : array) {
            out.append(between);
            value(one);
            between = ", ";
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) character(text.charAt(i));
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c >= ' ' && c <= '~') out.append(c);
                else out.append("\\u").append(HEX.toHexDigits(c));
            }
        }
    }
}
