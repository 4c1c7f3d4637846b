package dev.blobfish.server.dialect.kbase.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Percent-encoding.
public final class Percent {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String PLAIN_IN_PATH = "-_.~$&+,/:;=@";

    private Percent() {}

    /// Decodes each `%XX` once; empty where an escape is broken. A letter that was not escaped stands for its
    /// UTF-8.
    public static Optional<byte[]> decode(String raw, boolean plusIsSpace) {
        var out = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                if (!isEscape(raw, i)) return Optional.empty();
                out.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
                i += 2;
            } else if (c < 0x80) out.write(c == '+' && plusIsSpace ? ' ' : c);
            else {
                int letter = raw.codePointAt(i);
                out.writeBytes(Character.toString(letter).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(letter) - 1;
            }
        }
        return Optional.of(out.toByteArray());
    }

    private static boolean isEscape(String raw, int at) {
        return at + 2 < raw.length()
                && HexFormat.isHexDigit(raw.charAt(at + 1))
                && HexFormat.isHexDigit(raw.charAt(at + 2));
    }

    /// Encodes a path.
    ///
    /// @param path one character (ISO-8859-1) for each byte
    public static String encodePath(String path) {
        var out = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (isPlain(c)) out.append(c);
            else HEX.toHexDigits(out.append('%'), (byte) c);
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || PLAIN_IN_PATH.indexOf(c) >= 0;
    }
}
