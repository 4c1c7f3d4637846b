package dev.blobfish.server.dialect.kbase.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Text from bytes that should be UTF-8. A byte that is none becomes a lone surrogate, which no text has otherwise: it
/// counts as one byte, is no letter, and is shown as U+FFFD, as in the real server, whose texts are bytes.
public final class Utf8 {
    private static final char INVALID = '\uDCFF';

    private Utf8() {}

    /// Decodes bytes.
    public static String decode(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        for (var result = decoder.decode(in, out, true); result.isError(); result = decoder.decode(in, out, true)) {
            in.position(in.position() + result.length());
            for (int i = 0; i < result.length(); i++) out.put(INVALID);
            decoder.reset();
        }
        return out.flip().toString();
    }

    /// The number of bytes that a text was decoded from.
    public static int length(String text) {
        // An encoder writes one byte, a question mark, for a lone surrogate.
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Whether a code point of a text stands for a byte that was no UTF-8.
    public static boolean isInvalidByte(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /// The text as one character (ISO-8859-1) for each byte, as headers are.
    public static String headerValue(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /// Takes away white space of Unicode's property of that name from both ends. Java's own methods know a smaller
    /// and another set.
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) start++;
        while (end > start && isWhiteSpace(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    private static boolean isWhiteSpace(char c) {
        return (c >= '\t' && c <= '\r')
                || c == ' '
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }
}
