package dev.blobfish.server.dialect.kbase.wire;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A JSON value, written as the real server writes it: keys in the order of their letters, two blanks of indent, one
/// element a line, a line end at the end. Its own tests, and others, compare the bytes.
public sealed interface Json {
    /// An object.
    record Obj(SortedMap<String, Json> fields) implements Json {
        public Obj {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    /// An array.
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /// A text. A lone surrogate stands for a byte that was no UTF-8: see [Utf8].
    record Text(String value) implements Json {}

    /// A whole number.
    record Num(long value) implements Json {}

    /// True or false.
    record Bool(boolean value) implements Json {}

    /// Nothing.
    record Null() implements Json {}

    /// An object with these fields.
    static Json object(Map<String, ? extends Json> fields) {
        return new Obj(new TreeMap<>(fields));
    }

    /// An array of these.
    static Json array(Collection<? extends Json> items) {
        return new Arr(List.copyOf(items));
    }

    /// A text.
    static Json text(String value) {
        return new Text(value);
    }

    /// The bytes of the document.
    default byte[] document() {
        var out = new StringBuilder();
        JsonWriter.write(out, this, "\n");
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
