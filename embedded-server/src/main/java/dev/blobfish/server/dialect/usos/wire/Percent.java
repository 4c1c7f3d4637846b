package dev.blobfish.server.dialect.usos.wire;

import java.util.HexFormat;

/// Percent-escapes as OAuth wants them. All texts are [Octets].
public final class Percent {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Percent() {}

    /// Escapes everything but letters, digits and `- . _ ~`.
    public static String encode(String octets) {
        var out = new StringBuilder(octets.length() + 16);
        for (int i = 0; i < octets.length(); i++) {
            char c = octets.charAt(i);
            if (isUnreserved(c)) out.append(c);
            else out.append('%').append(HEX.toHexDigits((byte) c));
        }
        return out.toString();
    }

    /// Resolves escapes. A `%` without two digits behind it stands for itself.
    public static String decode(String octets) {
        if (octets.indexOf('%') < 0) return octets;
        var out = new StringBuilder(octets.length());
        for (int i = 0; i < octets.length(); i++) {
            char c = octets.charAt(i);
            if (c == '%' && isEscape(octets, i)) {
                out.append((char) HexFormat.fromHexDigits(octets, i + 1, i + 3));
                i += 2;
            } else out.append(c);
        }
        return out.toString();
    }

    /// The same for forms and queries, where `+` stands for a blank.
    public static String decodeForm(String octets) {
        return decode(octets.replace('+', ' '));
    }

    private static boolean isEscape(String octets, int at) {
        return at + 2 < octets.length()
                && HexFormat.isHexDigit(octets.charAt(at + 1))
                && HexFormat.isHexDigit(octets.charAt(at + 2));
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
