package dev.blobfish.server.dialect.usos.wire;

import dev.blobfish.server.dialect.usos.config.Choices;
import dev.blobfish.server.dialect.usos.problem.UsosRefusal;
import java.util.ArrayList;
import java.util.List;

/// A parameter as a client gave it.
///
/// @param name  decoded [Octets]
/// @param value likewise; empty where there was no `=`
public record Pair(String name, String value) {
    /// The pairs of a query or an urlencoded form, in their order.
    ///
    /// @throws UsosRefusal for more than anybody needs
    public static List<Pair> parse(String octets) {
        var pairs = new ArrayList<Pair>();
        for (int at = 0; at < octets.length(); ) {
            int end = octets.indexOf('&', at);
            if (end < 0) end = octets.length();
            if (end > at) pairs.add(pair(octets.substring(at, end)));
            if (pairs.size() > Choices.PARAMETERS)
                throw new UsosRefusal(400, "There are more than " + Choices.PARAMETERS + " parameters.");
            at = end + 1;
        }
        return List.copyOf(pairs);
    }

    private static Pair pair(String octets) {
        int equals = octets.indexOf('=');
        if (equals < 0) return new Pair(Percent.decodeForm(octets), "");
        return new Pair(
                Percent.decodeForm(octets.substring(0, equals)), Percent.decodeForm(octets.substring(equals + 1)));
    }

    /// The name alone: values may be secrets.
    @Override
    public String toString() {
        return name;
    }
}
