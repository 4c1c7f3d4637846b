package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.HttpRequest;
import java.util.Optional;

/// What a signature is computed over: the head of a request as it was sent.
///
/// @param rawPath percent-encoded, as on the request line
/// @param rawQuery without the question mark; empty where there is none
public record SignedRequest(String method, String rawPath, String rawQuery, Headers headers) {
    /// The head of a request.
    public static SignedRequest of(HttpRequest request) {
        return new SignedRequest(
                request.method(), request.rawPath(), request.rawQuery().orElse(""), request.headers());
    }

    /// The first value of a header.
    public Optional<String> header(String name) {
        return headers.first(name);
    }
}
