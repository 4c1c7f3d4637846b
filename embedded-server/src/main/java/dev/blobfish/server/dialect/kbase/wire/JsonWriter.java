package dev.blobfish.server.dialect.kbase.wire;

import java.util.Iterator;
import java.util.function.Consumer;

/// Writes [Json].
final class JsonWriter {
    private JsonWriter() {}

    /// @param line a line end and the indent of what encloses the value
    static void write(StringBuilder out, Json value, String line) {
        switch (value) {
            case Json.Obj(var fields) ->
                enclosed(out, "{}", line, fields.entrySet().iterator(), field -> {
                    quote(out, field.getKey());
                    out.append(": ");
                    write(out, field.getValue(), line + "  ");
                });
            case Json.Arr(var items) ->
                enclosed(out, "[]", line, items.iterator(), item -> write(out, item, line + "  "));
            case Json.Text(var text) -> quote(out, text);
            case Json.Num(var number) -> out.append(number);
            case Json.Bool(var flag) -> out.append(flag);
            case Json.Null _ -> out.append("null");
        }
    }

    private static <T> void enclosed(
            StringBuilder out, String brackets, String line, Iterator<T> items, Consumer<T> writer) {
        out.append(brackets.charAt(0));
        boolean any = items.hasNext();
        while (items.hasNext()) {
            out.append(line).append("  ");
            writer.accept(items.next());
            if (items.hasNext()) out.append(',');
        }
        if (any) out.append(line);
        out.append(brackets.charAt(1));
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        text.codePoints().forEach(c -> escape(out, c));
        out.append('"');
    }

    private static void escape(StringBuilder out, int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Utf8.isInvalidByte(c)) out.append("\\ufffd");
                else if (c < ' ' || c == 0x2028 || c == 0x2029) out.append("\\u%04x".formatted(c));
                else out.appendCodePoint(c);
            }
        }
    }
}
