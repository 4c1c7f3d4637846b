package dev.blobfish.server.dialect.kbase.node;

import dev.blobfish.server.dialect.kbase.problem.KBaseRefusal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The id of a node, given by the server.
///
/// @param text a UUID in its canonical form, in lower case
public record NodeId(String text) {
    private static final String CANONICAL = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /// A fresh one: 122 bits of chance.
    public static NodeId random() {
        return new NodeId(UUID.randomUUID().toString());
    }

    /// The id that stands in a path.
    ///
    /// @throws KBaseRefusal where it is none, as if there were no such node
    public static NodeId ofPath(String written) {
        return parse(written).orElseThrow(KBaseRefusal::noSuchNode);
    }

    /// The id that stands in a form.
    ///
    /// @param written one character for each byte
    /// @throws KBaseRefusal where it is none; says why
    public static NodeId ofForm(String written) {
        return parse(written)
                .orElseThrow(() -> KBaseRefusal.badRequest("Invalid copy_data: invalid UUID "
                        + (switch (written.length()) {
                            case 32, 36, 38 -> "format";
                            default -> "length: " + written.length();
                        })));
    }

    /// Reads what the real server takes for an id: canonical, without dashes, behind `urn:uuid:`, or between
    /// any two characters, which are meant for braces.
    private static Optional<NodeId> parse(String written) {
        var text = written.toLowerCase(Locale.ROOT);
        var canonical = switch (text.length()) {
            case 32 -> dashed(text);
            case 36 -> text;
            case 38 -> text.substring(1, 37);
            case 45 -> text.startsWith("urn:uuid:") ? text.substring(9) : "";
            default -> "";
        };
        return canonical.matches(CANONICAL) ? Optional.of(new NodeId(canonical)) : Optional.empty();
    }

    private static String dashed(String text) {
        return text.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
