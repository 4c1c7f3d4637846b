package dev.blobfish.server.dialect.usos.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/// Octets are texts with one character (ISO-8859-1) for each byte. What a client sends is kept so until somebody needs
/// it as text: a signature covers bytes, also those that are no text at all, and the order of octets is that of bytes.
public final class Octets {
    private Octets() {}

    /// The octets of a text in UTF-8.
    public static String of(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /// The bytes themselves.
    public static byte[] bytes(String octets) {
        return octets.getBytes(ISO_8859_1);
    }

    /// The text that the octets are the UTF-8 of; empty where they are none.
    public static Optional<String> text(String octets) {
        try {
            return Optional.of(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(octets))).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
