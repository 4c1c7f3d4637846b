package dev.blobfish.server.dialect.usos.auth;

import static java.util.Comparator.comparing;

import dev.blobfish.server.dialect.usos.wire.Octets;
import dev.blobfish.server.dialect.usos.wire.Pair;
import dev.blobfish.server.dialect.usos.wire.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The text that HMAC-SHA1 signs (RFC 5849, section 3.4.1). Built from bytes as they came, so that what is no UTF-8 can
/// be signed too.
final class BaseString {
    private BaseString() {}

    /// @param header the parameters of the Authorization header, without `realm`
    static String of(SignedRequest request, List<Pair> header) {
        var pairs = new ArrayList<>(request.query());
        pairs.addAll(request.form());
        pairs.addAll(header);
        return Percent.encode(request.method().toUpperCase(Locale.ROOT))
                + "&" + Percent.encode(uri(request))
                + "&" + Percent.encode(normalised(pairs));
    }

    private static String uri(SignedRequest request) {
        var host = request.host().toLowerCase(Locale.ROOT);
        var usual = request.scheme().equals("https") ? ":443" : ":80";
        if (host.endsWith(usual)) host = host.substring(0, host.length() - usual.length());
        return request.scheme() + "://" + Octets.of(host) + request.rawPath();
    }

    /// Sorted after escaping, by bytes: `a=10` stands before `a=2`.
    private static String normalised(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> !pair.name().equals("oauth_signature"))
                .map(pair -> new Pair(Percent.encode(pair.name()), Percent.encode(pair.value())))
                .sorted(comparing(Pair::name).thenComparing(Pair::value))
                .map(pair -> pair.name() + "=" + pair.value())
                .collect(Collectors.joining("&"));
    }
}
