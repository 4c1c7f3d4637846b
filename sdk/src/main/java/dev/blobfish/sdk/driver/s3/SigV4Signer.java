package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.driver.Digests;
import dev.blobfish.sdk.driver.http.UriText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// AWS Signature Version 4 for S3: pure, time and region are passed in. The path is signed as it is sent, neither
/// normalised nor encoded twice.
final class SigV4Signer {
    static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Credentials credentials;
    private volatile Derived derived = new Derived("", new byte[0]);

    /// A signing key serves all requests of a day to a region.
    private record Derived(String scope, byte[] key) {}

    SigV4Signer(Credentials credentials) {
        this.credentials = credentials;
    }

    /// What a signature covers.
    ///
    /// @param path percent-encoded, as on the request line
    /// @param query decoded
    /// @param headers lower-case names; must hold `host`
    record Subject(String method, String path, SortedMap<String, String> query, SortedMap<String, String> headers) {}

    /// When and where a signature holds.
    ///
    /// @param stamp `yyyyMMdd'T'HHmmss'Z'`
    record Scope(String stamp, String region) {
        static Scope at(Instant time, String region) {
            return new Scope(BASIC.format(time), region);
        }

        String day() {
            return stamp.substring(0, 8);
        }

        String text() {
            return day() + "/" + region + "/s3/aws4_request";
        }
    }

    /// All headers to send: those given, what signing adds, and `authorization`.
    ///
    /// @param payloadHash lower-case hex SHA-256 of the body, or [#UNSIGNED]
    SortedMap<String, String> sign(Subject subject, String payloadHash, Scope scope) {
        var headers = new TreeMap<>(subject.headers);
        headers.put("x-amz-content-sha256", payloadHash);
        headers.put("x-amz-date", scope.stamp());
        credentials.sessionToken().ifPresent(token -> headers.put("x-amz-security-token", token));
        String names = String.join(";", headers.keySet());
        String signature =
                signature(new Subject(subject.method, subject.path, subject.query, headers), payloadHash, scope);
        headers.put(
                "authorization",
                ALGORITHM + " Credential=" + credentials.accessKey() + "/" + scope.text() + ",SignedHeaders=" + names
                        + ",Signature=" + signature);
        return headers;
    }

    /// The query of a presigned URL: that of the subject and what signing adds.
    ///
    /// @param life whole seconds, at most seven days
    SortedMap<String, String> presign(Subject subject, Duration life, Scope scope) {
        var query = new TreeMap<>(subject.query);
        query.put("X-Amz-Algorithm", ALGORITHM);
        query.put("X-Amz-Credential", credentials.accessKey() + "/" + scope.text());
        query.put("X-Amz-Date", scope.stamp());
        query.put("X-Amz-Expires", Long.toString(life.toSeconds()));
        query.put("X-Amz-SignedHeaders", String.join(";", subject.headers.keySet()));
        credentials.sessionToken().ifPresent(token -> query.put("X-Amz-Security-Token", token));
        query.put(
                "X-Amz-Signature",
                signature(new Subject(subject.method, subject.path, query, subject.headers), UNSIGNED, scope));
        return query;
    }

    static String queryText(SortedMap<String, String> query) {
        var encoded = new TreeMap<String, String>();
        query.forEach((name, value) -> encoded.put(UriText.encode(name), UriText.encode(value)));
        return encoded.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
    }

    private String signature(Subject subject, String payloadHash, Scope scope) {
        String canonical = subject.method + "\n" + subject.path + "\n" + queryText(subject.query) + "\n"
                + subject.headers.entrySet().stream()
                        .map(SigV4Signer::headerLine)
                        .collect(Collectors.joining())
                + "\n" + String.join(";", subject.headers.keySet()) + "\n" + payloadHash;
        String toSign = ALGORITHM + "\n" + scope.stamp() + "\n" + scope.text() + "\n"
                + Digests.hex(Digests.sha256().digest(canonical.getBytes(StandardCharsets.UTF_8)));
        return Digests.hex(hmac(signingKey(scope), toSign));
    }

    private static String headerLine(Map.Entry<String, String> header) {
        String value = header.getValue().trim();
        return header.getKey() + ":" + (value.contains("  ") ? value.replaceAll(" +", " ") : value) + "\n";
    }

    private byte[] signingKey(Scope scope) {
        Derived known = derived;
        if (!known.scope.equals(scope.text())) {
            known = new Derived(scope.text(), derive(scope));
            derived = known;
        }
        return known.key;
    }

    private byte[] derive(Scope scope) {
        byte[] key = ("AWS4" + credentials.secretKey().reveal()).getBytes(StandardCharsets.UTF_8);
        for (String step : List.of(scope.day(), scope.region, "s3", "aws4_request")) {
            key = hmac(key, step);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
