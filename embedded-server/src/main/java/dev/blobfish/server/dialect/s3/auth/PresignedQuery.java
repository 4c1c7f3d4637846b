package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The signature of a presigned URL.
///
/// @param signedAt when the URL was made
/// @param lifetime 1 second to 7 days
record PresignedQuery(Scope scope, List<String> signedHeaders, String signature, Instant signedAt, Duration lifetime) {
    static final String ALGORITHM = "X-Amz-Algorithm";
    static final String CREDENTIAL = "X-Amz-Credential";
    static final String DATE = "X-Amz-Date";
    static final String EXPIRES = "X-Amz-Expires";
    static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";
    static final String SIGNATURE = "X-Amz-Signature";
    private static final List<String> ALL = List.of(ALGORITHM, CREDENTIAL, DATE, EXPIRES, SIGNED_HEADERS, SIGNATURE);
    private static final long MAX_SECONDS = 604_800;

    PresignedQuery {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /// Whether a query carries any part of such a signature.
    static boolean isIn(QueryParameters query) {
        return query.has(ALGORITHM) || query.has(SIGNATURE) || query.has(CREDENTIAL);
    }

    /// Reads the parameters.
    ///
    /// @throws S3Refusal when one is missing or mal-formed
    static PresignedQuery parse(QueryParameters query) {
        for (String name : ALL) {
            if (query.given(name).isEmpty()) {
                throw error("Query-string authentication version 4 requires the " + String.join(", ", ALL)
                        + " parameters.");
            }
        }
        if (!query.first(ALGORITHM).orElse("").equals(AuthorizationHeader.ALGORITHM)) {
            throw error(ALGORITHM + " only supports \"" + AuthorizationHeader.ALGORITHM + "\"");
        }
        Instant signedAt = S3Dates.parseBasic(query.first(DATE).orElse(""))
                .orElseThrow(() -> error(DATE + " must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\""));
        try {
            return new PresignedQuery(
                    Scope.parse(query.first(CREDENTIAL).orElse("")),
                    AuthorizationHeader.headerNames(query.first(SIGNED_HEADERS).orElse("")),
                    query.first(SIGNATURE).orElse(""),
                    signedAt,
                    lifetime(query.first(EXPIRES).orElse("")));
        } catch (IllegalArgumentException e) {
            throw error("Error parsing the X-Amz-... parameters; " + e.getMessage() + ".");
        }
    }

    Instant expiresAt() {
        return signedAt.plus(lifetime);
    }

    /// Out of range is 403, as the S3 test suite wants and the real store does not: no client tells them apart.
    private static Duration lifetime(String text) {
        if (!text.matches("-?\\d{1,18}")) {
            throw new IllegalArgumentException("X-Amz-Expires should be a number");
        }
        long seconds = Long.parseLong(text);
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw new S3Refusal(
                    S3Code.ACCESS_DENIED, "X-Amz-Expires must be between 1 and " + MAX_SECONDS + " seconds");
        }
        return Duration.ofSeconds(seconds);
    }

    private static S3Refusal error(String message) {
        return new S3Refusal(S3Code.AUTHORIZATION_QUERY_PARAMETERS_ERROR, message);
    }
}
