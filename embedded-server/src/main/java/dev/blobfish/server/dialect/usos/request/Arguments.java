package dev.blobfish.server.dialect.usos.request;

import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.dialect.usos.wire.Octets;
import dev.blobfish.server.dialect.usos.wire.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parameters of a call, from query and body together. Whoever asks for one refuses it when it is given twice;
/// nobody asks for those that a method does not know.
public final class Arguments {
    private static final Pattern PIPE = Pattern.compile("\\|");

    private final List<Pair> pairs;

    /// Parameters in any order.
    public Arguments(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /// Two lists together.
    public static Arguments of(List<Pair> query, List<Pair> body) {
        var all = new ArrayList<>(query);
        all.addAll(body);
        return new Arguments(all);
    }

    /// A parameter's value as [Octets], which may be empty; empty where it is absent.
    Optional<String> octets(String name) {
        var values = pairs.stream().filter(pair -> pair.name().equals(name)).toList();
        if (values.size() > 1) throw Refusals.invalid(name, "it is given more than once.");
        return values.stream().map(Pair::value).findFirst();
    }

    /// A parameter's text; empty where it is absent or has no character.
    public Optional<String> text(String name) {
        return octets(name).filter(octets -> !octets.isEmpty()).map(octets -> text(name, octets));
    }

    /// A parameter's text.
    String required(String name) {
        return text(name).orElseThrow(() -> Refusals.missing(name));
    }

    /// A list of ids, each once, in their order. An empty list is one.
    List<String> ids(String name) {
        var list = octets(name).orElseThrow(() -> Refusals.missing(name));
        var ids = segments(text(name, list));
        if (ids.size() > Choices.IDS_PER_CALL)
            throw Refusals.invalid(name, "too_many_ids", "at most " + Choices.IDS_PER_CALL + " ids are taken.");
        return ids.stream().distinct().toList();
    }

    /// What stands between pipes, up to one more than is ever allowed; nothing between two of them is left out.
    static List<String> segments(String list) {
        return PIPE.splitAsStream(list)
                .filter(segment -> !segment.isEmpty())
                .limit(Choices.IDS_PER_CALL + 1L)
                .toList();
    }

    private static String text(String name, String octets) {
        return Octets.text(octets).orElseThrow(() -> Refusals.invalid(name, "not_utf8", "it is not UTF-8."));
    }
}
