package dev.blobfish.sdk.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/// Follows the heads and bodies of one direction of a connection and changes one bit of some bodies. One thread at a
/// time.
final class SpoiledBodies {
    private static final String END = "\r\n\r\n";

    private final Function<String, Exchanges.Body> heads;
    private final LongUnaryOperator choice;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private long left;
    private long untilSpoiled = -1;
    private boolean lost;

    /// @param heads says what body follows a head
    /// @param choice says which byte of a body is changed; -1 for none
    SpoiledBodies(Function<String, Exchanges.Body> heads, LongUnaryOperator choice) {
        this.heads = heads;
        this.choice = choice;
    }

    /// Changes what is to be changed of the bytes that come next.
    void pass(byte[] bytes, int count) {
        int at = 0;
        while (at < count && !lost) {
            at += left > 0 ? body(bytes, at, count) : head(bytes, at);
        }
    }

    private int body(byte[] bytes, int from, int end) {
        int n = (int) Math.min(left, end - from);
        if (untilSpoiled >= 0 && untilSpoiled < n) {
            bytes[from + (int) untilSpoiled] ^= 1;
        }
        untilSpoiled -= n;
        left -= n;
        return n;
    }

    private int head(byte[] bytes, int at) {
        head.write(bytes[at]);
        String text = bytes[at] == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
        if (text.endsWith(END)) {
            head.reset();
            Exchanges.Body body = heads.apply(text);
            lost = body.length() < 0;
            left = body.length();
            untilSpoiled = body.checked() && left > 0 ? choice.applyAsLong(left) : -1;
        }
        return 1;
    }
}
