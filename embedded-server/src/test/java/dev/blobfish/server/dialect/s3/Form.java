package dev.blobfish.server.dialect.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blobfish.server.Account;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A form as a browser sends it, and a signer of policies of its own: written from the specification, not from the
/// server.
final class Form {
    static final String BOUNDARY = "----form-boundary-0123";
    private static final String DATE = "20300101T000000Z";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private String behind = "";

    Form with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Form without(String name) {
        fields.remove(name);
        return this;
    }

    /// What stands between the file and the end.
    Form behindTheFile(String name, String value) {
        behind = part("\"" + name + "\"", value);
        return this;
    }

    /// Signs with version 4.
    Form signed(Account.S3 who, String policy) {
        String base64 = Base64.getEncoder().encodeToString(policy.getBytes(UTF_8));
        byte[] key = ("AWS4" + who.secretKey()).getBytes(UTF_8);
        for (String step : new String[] {"20300101", "eu-1", "s3", "aws4_request"}) key = mac("HmacSHA256", key, step);
        return with("policy", base64)
                .with("x-amz-algorithm", "AWS4-HMAC-SHA256")
                .with("x-amz-credential", who.accessKey() + "/20300101/eu-1/s3/aws4_request")
                .with("x-amz-date", DATE)
                .with("x-amz-signature", Wire.hex(mac("HmacSHA256", key, base64)));
    }

    /// Signs with version 2, as old forms are.
    Form signedTheOldWay(Account.S3 who, String policy) {
        String base64 = Base64.getEncoder().encodeToString(policy.getBytes(UTF_8));
        byte[] signature = mac("HmacSHA1", who.secretKey().getBytes(UTF_8), base64);
        return with("policy", base64)
                .with("AWSAccessKeyId", who.accessKey())
                .with("signature", Base64.getEncoder().encodeToString(signature));
    }

    private static byte[] mac(String algorithm, byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=" + disposition + "\r\n\r\n"
                + new String(content.getBytes(UTF_8), ISO_8859_1) + "\r\n";
    }

    /// The whole body, one char per byte.
    String body(String fileName, String file) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(part("\"" + name + "\"", value)));
        String name = new String(fileName.getBytes(UTF_8), ISO_8859_1);
        body.append(part("\"file\"; filename=\"" + name + "\"", file));
        return body + behind + "--" + BOUNDARY + "--\r\n";
    }

    /// Sends it.
    Answer post(Wire wire, String target, String fileName, String file) throws IOException {
        var headers = Map.of("content-type", "multipart/form-data; boundary=" + BOUNDARY);
        return wire.anonymous("POST", target, headers, body(fileName, file));
    }

    Answer post(Wire wire, String target) throws IOException {
        return post(wire, target, "report.txt", "content");
    }
}
