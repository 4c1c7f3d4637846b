package dev.blobfish.server.dialect.shakenfist.request;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Percent-encoding in a path or a query: decoded once, and before anything is looked for in it.
final class Percent {
    private Percent() {}

    /// The text; what is no escape stays, what is no UTF-8 becomes U+FFFD.
    static String decode(String raw) {
        var out = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (isEscape(raw, i)) {
                out.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
                i += 2;
            } else {
                out.write(raw.charAt(i));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(String raw, int at) {
        return raw.charAt(at) == '%'
                && at + 2 < raw.length()
                && HexFormat.isHexDigit(raw.charAt(at + 1))
                && HexFormat.isHexDigit(raw.charAt(at + 2));
    }
}
