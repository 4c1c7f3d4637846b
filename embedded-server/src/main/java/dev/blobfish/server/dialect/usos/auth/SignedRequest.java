package dev.blobfish.server.dialect.usos.auth;

import dev.blobfish.server.dialect.usos.wire.Octets;
import dev.blobfish.server.dialect.usos.wire.Pair;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.HttpRequest;
import java.util.List;

/// What a signature covers.
///
/// @param scheme  `http` or `https`
/// @param host    the Host header as sent
/// @param rawPath as sent
/// @param form    empty where the body is no urlencoded form
public record SignedRequest(
        String method, String scheme, String host, String rawPath, List<Pair> query, List<Pair> form, Headers headers) {
    /// The signed side of a request.
    ///
    /// @param form the parameters of its body, which nobody can read twice
    public static SignedRequest of(HttpRequest request, List<Pair> form) {
        return new SignedRequest(
                request.method(),
                request.secure() ? "https" : "http",
                request.host(),
                Octets.of(request.rawPath()),
                query(request),
                form,
                request.headers());
    }

    /// The parameters of a request's query.
    public static List<Pair> query(HttpRequest request) {
        return Pair.parse(Octets.of(request.rawQuery().orElse("")));
    }
}
