package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Presigned URLs of signature version 2, which the first aws cli still makes for `aws s3 presign` unless told
/// otherwise.
/// Only this form of it is understood, and only with the bucket in the path.
final class LegacyPresignedSignature {
    private static final String KEY = "AWSAccessKeyId";
    private static final String SIGNATURE = "Signature";
    private static final String EXPIRES = "Expires";
    private static final Set<String> SIGNED_PARAMETERS = Set.of(
            "acl",
            "cors",
            "delete",
            "lifecycle",
            "location",
            "logging",
            "notification",
            "partNumber",
            "policy",
            "requestPayment",
            "response-cache-control",
            "response-content-disposition",
            "response-content-encoding",
            "response-content-language",
            "response-content-type",
            "response-expires",
            "tagging",
            "torrent",
            "uploadId",
            "uploads",
            "versionId",
            "versioning",
            "versions",
            "website");

    private final S3Accounts accounts;
    private final InstantSource clock;

    LegacyPresignedSignature(S3Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    static boolean isIn(QueryParameters query) {
        return query.has(KEY) && query.has(SIGNATURE);
    }

    Authentication verify(SignedRequest request, QueryParameters query) {
        String expires = query.first(EXPIRES).orElse("");
        if (!expires.matches("\\d{1,11}")) {
            throw new S3Refusal(
                    S3Code.ACCESS_DENIED,
                    "Query-string authentication requires the Signature, Expires and " + "AWSAccessKeyId parameters");
        }
        Instant now = clock.instant();
        Instant until = Instant.ofEpochSecond(Long.parseLong(expires));
        if (!now.isBefore(until)) {
            throw new S3Refusal(S3Code.ACCESS_DENIED, "Request has expired")
                    .with("Expires", S3Dates.xml(until))
                    .with("ServerTime", S3Dates.xml(now));
        }
        String accessKey = query.first(KEY).orElse("");
        S3Account account = accounts.byAccessKey(accessKey).orElseThrow(() -> SignatureCheck.unknownKey(accessKey));
        requireFit(
                account,
                stringsToSign(request, query, expires),
                query.first(SIGNATURE).orElse(""));
        PayloadMode payload =
                request.header("x-amz-content-sha256").map(PayloadMode::parse).orElse(new PayloadMode.Unsigned());
        return new Authentication(new Identity.Known(account), query, payload, Optional.empty(), true);
    }

    private static void requireFit(S3Account account, List<String> stringsToSign, String given) {
        byte[] secret = account.secretKey().getBytes(StandardCharsets.UTF_8);
        boolean fits = stringsToSign.stream()
                .map(text -> Base64.getEncoder().encodeToString(Hmac.sha1(secret, text)))
                .anyMatch(computed -> Hmac.sameText(computed, given));
        if (!fits) {
            throw new S3Refusal(
                            S3Code.SIGNATURE_DOES_NOT_MATCH,
                            "The request signature we calculated does not match the signature you provided."
                                    + " Check your key and signing method.")
                    .with("AWSAccessKeyId", account.accessKey())
                    .with("StringToSign", stringsToSign.getFirst())
                    .with("SignatureProvided", given);
        }
    }

    /// boto3 signs the path of a bucket with a slash at its end, and sends it without.
    private static List<String> stringsToSign(SignedRequest request, QueryParameters query, String expires) {
        String path = request.rawPath();
        String asSent = stringToSign(request, path, query, expires);
        return path.lastIndexOf('/') == 0
                ? List.of(asSent, stringToSign(request, path + "/", query, expires))
                : List.of(asSent);
    }

    private static String stringToSign(SignedRequest request, String path, QueryParameters query, String expires) {
        String amz = request.headers().names().stream()
                .filter(name -> name.startsWith("x-amz-"))
                .map(name -> name + ":"
                        + String.join(",", request.headers().all(name)).strip() + "\n")
                .collect(Collectors.joining());
        return String.join(
                        "\n",
                        request.method(),
                        request.header("Content-MD5").orElse(""),
                        request.header("Content-Type").orElse(""),
                        expires,
                        amz)
                + path
                + parameters(query);
    }

    private static String parameters(QueryParameters query) {
        String joined = query.items().stream()
                .filter(item -> SIGNED_PARAMETERS.contains(item.name()))
                .map(item -> item.value().isEmpty() ? item.name() : item.name() + "=" + item.value())
                .sorted()
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }
}
