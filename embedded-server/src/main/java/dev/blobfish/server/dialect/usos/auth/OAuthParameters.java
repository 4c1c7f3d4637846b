package dev.blobfish.server.dialect.usos.auth;

import dev.blobfish.server.dialect.usos.problem.Refusals;
import dev.blobfish.server.dialect.usos.wire.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The `oauth_*` parameters of a request, from the one place that may hold them: header, query or form.
///
/// @param values by name, as octets
/// @param header everything in the header, for the signature
record OAuthParameters(Map<String, String> values, List<Pair> header) {
    OAuthParameters {
        values = Map.copyOf(values);
        header = List.copyOf(header);
    }

    /// Collects them; empty where the request has none.
    ///
    /// @throws dev.blobfish.server.dialect.usos.problem.UsosRefusal for a parameter given twice, and for two places
    static Optional<OAuthParameters> find(SignedRequest request) {
        var header = AuthorizationHeader.parse(request.headers());
        var places = Stream.of(header, request.query(), request.form())
                .map(OAuthParameters::ofOAuth)
                .filter(pairs -> !pairs.isEmpty())
                .toList();
        if (places.isEmpty()) return Optional.empty();
        if (places.size() > 1)
            throw Refusals.invalid(
                    places.get(1).getFirst().name(), "OAuth parameters have to be in one place of a request alone.");
        var values = new HashMap<String, String>();
        for (var pair : places.getFirst())
            if (values.put(pair.name(), pair.value()) != null)
                throw Refusals.invalid(pair.name(), "it is given more than once.");
        return Optional.of(new OAuthParameters(values, header));
    }

    private static List<Pair> ofOAuth(List<Pair> pairs) {
        return pairs.stream().filter(pair -> pair.name().startsWith("oauth_")).toList();
    }

    /// A parameter that has a value.
    Optional<String> given(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /// @throws dev.blobfish.server.dialect.usos.problem.UsosRefusal where it is absent or empty
    String required(String name) {
        return given(name).orElseThrow(() -> Refusals.missing(name));
    }

    /// The names alone: values are secrets.
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
