package dev.blobfish.server.dialect.usos.auth;

import dev.blobfish.server.dialect.usos.wire.Pair;
import dev.blobfish.server.dialect.usos.wire.Percent;
import dev.blobfish.server.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `Authorization: OAuth k="v", ...`. In here a `+` is a plus.
final class AuthorizationHeader {
    private static final Pattern SCHEME = Pattern.compile("(?i)^OAuth(?:[ \\t]+|$)");
    private static final Pattern ITEM = Pattern.compile("([^=\\s,\"]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]*))");

    private AuthorizationHeader() {}

    /// The parameters of all headers of that scheme, `realm` left out: it is never signed.
    static List<Pair> parse(Headers headers) {
        var pairs = new ArrayList<Pair>();
        for (var header : headers.all("Authorization")) {
            var scheme = SCHEME.matcher(header);
            if (scheme.find()) read(header.substring(scheme.end()), pairs);
        }
        return List.copyOf(pairs);
    }

    private static void read(String items, List<Pair> pairs) {
        var item = ITEM.matcher(items);
        while (item.find()) {
            var name = Percent.decode(item.group(1));
            var value = item.group(2) == null ? item.group(3) : item.group(2);
            if (!name.equalsIgnoreCase("realm")) pairs.add(new Pair(name, Percent.decode(value)));
        }
    }
}
