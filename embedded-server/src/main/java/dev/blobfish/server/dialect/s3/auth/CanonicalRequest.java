package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.wire.Percent;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;

/// The canonical form of a request in signature version 4. S3 neither normalises the path nor encodes it twice.
final class CanonicalRequest {
    private CanonicalRequest() {}

    /// Builds the form; one char per byte, so encode it as ISO-8859-1 before hashing.
    static String of(SignedRequest request, QueryParameters query, List<String> signedHeaders, String payloadLine) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + value(request.headers().all(name)) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                path(request.rawPath()),
                query.canonical(PresignedQuery.SIGNATURE),
                headers,
                String.join(";", signedHeaders),
                payloadLine);
    }

    private static String path(String rawPath) {
        String encoded = Percent.encode(Percent.decode(rawPath, false), true);
        return encoded.isEmpty() ? "/" : encoded;
    }

    private static String value(List<String> values) {
        return values.stream().map(CanonicalRequest::trimmed).collect(Collectors.joining(","));
    }

    private static String trimmed(String value) {
        return value.strip().replaceAll("[ \t]+", " ");
    }
}
