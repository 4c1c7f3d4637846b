package dev.blobfish.server.dialect.usos.request;

import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.dialect.usos.wire.Octets;
import java.util.Base64;

/// Bytes inside a parameter: `data`. None at all are a blob, too.
final class InlineData {
    private InlineData() {}

    /// Text in UTF-8, byte for byte.
    static byte[] text(Arguments arguments) {
        var octets = data(arguments);
        var bytes = limited(Octets.bytes(octets));
        if (Octets.text(octets).isEmpty()) throw Refusals.invalid("data", "not_utf8", "it is not UTF-8.");
        return bytes;
    }

    /// Line ends and tabs are skipped. A blank is not: it nearly always was a `+` that somebody forgot to escape,
    /// and
    /// skipping it would change the content without a word.
    static byte[] base64(Arguments arguments) {
        var text = data(arguments).replaceAll("[\\r\\n\\t]", "");
        try {
            return limited(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            throw Refusals.invalid("data", "not_base64", "it is not Base64; was a plus sent unescaped?");
        }
    }

    private static String data(Arguments arguments) {
        return arguments.octets("data").orElseThrow(() -> Refusals.missing("data"));
    }

    private static byte[] limited(byte[] bytes) {
        if (bytes.length > Choices.INLINE_DATA) throw Refusals.tooBig(Choices.INLINE_DATA);
        return bytes;
    }
}
