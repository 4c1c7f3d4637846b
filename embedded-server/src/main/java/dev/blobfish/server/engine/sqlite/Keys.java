package dev.blobfish.server.engine.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Names as the bytes they are ordered by.
final class Keys {
    /// Above every key: UTF-8 has no byte 0xFF.
    static final byte[] END = {(byte) 0xFF};

    private Keys() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The least key above the given one.
    static byte[] after(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }

    /// The least bytes above every key that begins with the prefix.
    static byte[] afterPrefix(byte[] prefix) {
        if (prefix.length == 0) return END;
        var above = prefix.clone();
        above[above.length - 1]++;
        return above;
    }

    static byte[] max(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b) < 0 ? b : a;
    }

    /// Where the sought bytes occur first at or behind a position; -1 where they do not, or there are none.
    static int indexOf(byte[] in, byte[] sought, int from) {
        if (sought.length == 0) return -1;
        for (int i = from; i <= in.length - sought.length; i++)
            if (Arrays.equals(in, i, i + sought.length, sought, 0, sought.length)) return i;
        return -1;
    }
}
