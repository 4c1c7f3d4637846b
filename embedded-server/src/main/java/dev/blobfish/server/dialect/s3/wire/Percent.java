package dev.blobfish.server.dialect.s3.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Percent-encoding as S3 signs it: every byte but `A-Za-z0-9-._~` becomes `%XX` in upper case.
///
/// Text on this side of the border is one char per byte (ISO-8859-1) until [#utf8] makes real text of it, so that a
/// signature is computed over the bytes that were sent and over nothing else.
public final class Percent {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Percent() {}

    /// Decodes each `%XX` once. A malformed escape stays as it is, as signers leave it.
    public static byte[] decode(String raw, boolean plusIsSpace) {
        var out = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isEscape(raw, i)) {
                out.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
                i += 2;
            } else {
                out.write(c == '+' && plusIsSpace ? ' ' : c);
            }
        }
        return out.toByteArray();
    }

    private static boolean isEscape(String raw, int at) {
        return raw.charAt(at) == '%'
                && at + 2 < raw.length()
                && HexFormat.isHexDigit(raw.charAt(at + 1))
                && HexFormat.isHexDigit(raw.charAt(at + 2));
    }

    /// Encodes bytes; `/` stays when `keepSlash` says so.
    public static String encode(byte[] bytes, boolean keepSlash) {
        var out = new StringBuilder(bytes.length + 16);
        for (byte b : bytes) {
            char c = (char) (b & 0xff);
            if (isUnreserved(c) || (keepSlash && c == '/')) {
                out.append(c);
            } else {
                HEX.toHexDigits(out.append('%'), b);
            }
        }
        return out.toString();
    }

    /// Encodes text by its UTF-8 bytes.
    public static String encode(String text, boolean keepSlash) {
        return encode(text.getBytes(StandardCharsets.UTF_8), keepSlash);
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    /// Reads bytes as UTF-8 and refuses what is none.
    ///
    /// @throws CharacterCodingException when the bytes are not well-formed UTF-8
    public static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /// Reads a header value that came as one char per byte: as UTF-8 where it is UTF-8, else as it stands.
    public static String headerText(String value) {
        try {
            return utf8(value.getBytes(StandardCharsets.ISO_8859_1));
        } catch (CharacterCodingException _) {
            return value;
        }
    }
}
