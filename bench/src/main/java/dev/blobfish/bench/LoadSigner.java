package dev.blobfish.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests for S3, version 4, with the body left out of the signature: hashing a body would measure the client.
/// Safe for many threads.
///
/// @param host      as the Host header says it
/// @param accessKey may be empty for a server that asks for no signature
/// @param secretKey of that access key
record LoadSigner(String host, String accessKey, String secretKey) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String BODY = "UNSIGNED-PAYLOAD";
    private static final String SIGNED = "host;x-amz-content-sha256;x-amz-date";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// The header lines that make a request a signed one, each with its line end.
    ///
    /// @param path  percent-encoded
    /// @param query in the order and the encoding that are signed; may be empty
    String headers(String method, String path, String query, Instant now) {
        var time = TIME.format(now);
        var scope = time.substring(0, 8) + "/us-east-1/s3/aws4_request";
        var canonical = String.join(
                "\n",
                method,
                path,
                query,
                "host:" + host,
                "x-amz-content-sha256:" + BODY,
                "x-amz-date:" + time,
                "",
                SIGNED,
                BODY);
        var text = String.join("\n", ALGORITHM, time, scope, hex(sha256(canonical)));
        var signature = hex(hmac(key(time.substring(0, 8)), text));
        return "Host: " + host + "\r\nx-amz-content-sha256: " + BODY + "\r\nx-amz-date: " + time + "\r\nAuthorization: "
                + ALGORITHM + " Credential=" + accessKey + "/" + scope + ", SignedHeaders=" + SIGNED + ", Signature="
                + signature + "\r\n";
    }

    private byte[] key(String day) {
        var key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (var part : new String[] {day, "us-east-1", "s3", "aws4_request"}) key = hmac(key, part);
        return key;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
