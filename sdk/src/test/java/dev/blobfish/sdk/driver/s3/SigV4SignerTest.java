package dev.blobfish.sdk.driver.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.driver.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The examples that Amazon publishes for Signature Version 4 in S3.
class SigV4SignerTest {
    private static final String EMPTY = sha256("");
    private static final SigV4Signer.Scope SCOPE =
            SigV4Signer.Scope.at(Instant.parse("2013-05-24T00:00:00Z"), "us-east-1");

    private final SigV4Signer signer = new SigV4Signer(credentials(Optional.empty()));

    @Test
    void signsARange() {
        assertThat(signature("GET", "/test.txt", Map.of(), Map.of("range", "bytes=0-9"), EMPTY))
                .isEqualTo("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void signsABody() {
        var headers = Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY");
        assertThat(signature("PUT", "/test%24file.text", Map.of(), headers, sha256("Welcome to Amazon S3.")))
                .isEqualTo("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void signsAQueryWithoutAValue() {
        assertThat(signature("GET", "/", Map.of("lifecycle", ""), Map.of(), EMPTY))
                .isEqualTo("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void signsAQuery() {
        assertThat(signature("GET", "/", Map.of("prefix", "J", "max-keys", "2"), Map.of(), EMPTY))
                .isEqualTo("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void presigns() {
        var subject = subject("GET", "/test.txt", Map.of(), Map.of());
        assertThat(signer.presign(subject, Duration.ofDays(1), SCOPE))
                .containsEntry("X-Amz-Signature", "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404")
                .containsEntry("X-Amz-Expires", "86400");
    }

    @Test
    void aSessionTokenIsSigned() {
        var temporary = new SigV4Signer(credentials(Optional.of("token")));
        var headers = temporary.sign(subject("GET", "/", Map.of(), Map.of()), EMPTY, SCOPE);
        assertThat(headers).containsEntry("x-amz-security-token", "token");
        assertThat(headers.get("authorization")).contains("x-amz-date;x-amz-security-token,");
        assertThat(temporary.presign(subject("GET", "/", Map.of(), Map.of()), Duration.ofHours(1), SCOPE))
                .containsEntry("X-Amz-Security-Token", "token");
    }

    @Test
    void theSecretIsNeverInWhatIsSent() {
        var headers = signer.sign(subject("GET", "/", Map.of(), Map.of()), EMPTY, SCOPE);
        assertThat(headers.toString()).doesNotContain("wJalrXUtnFEMI");
        assertThat(credentials(Optional.empty()).toString()).doesNotContain("wJalrXUtnFEMI");
    }

    private String signature(
            String method, String path, Map<String, String> query, Map<String, String> headers, String payload) {
        String authorization = String.valueOf(signer.sign(subject(method, path, query, headers), payload, SCOPE)
                .get("authorization"));
        return authorization.substring(authorization.indexOf("Signature=") + "Signature=".length());
    }

    private static SigV4Signer.Subject subject(
            String method, String path, Map<String, String> query, Map<String, String> headers) {
        var all = new TreeMap<>(headers);
        all.put("host", "examplebucket.s3.amazonaws.com");
        return new SigV4Signer.Subject(method, path, new TreeMap<>(query), all);
    }

    private static Credentials credentials(Optional<String> token) {
        return new Credentials("AKIAIOSFODNN7EXAMPLE", new Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), token);
    }

    private static String sha256(String text) {
        return Digests.hex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
