package dev.blobfish.server.dialect.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Forms that must not be obeyed: the right error, and nothing is stored.
class FormRefusalTest {
    private static final String FAR = "2035-01-01T00:00:00Z";
    private static final String CONDITIONS = "[{\"bucket\": \"refusing\"}, {\"key\": \"k\"}]";

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(STORE.port());
        wire.signed(STORE.owner(), "PUT", "/refusing");
    }

    @AfterEach
    void nothingIsStored() throws IOException {
        wire.close();
        try (Wire fresh = new Wire(STORE.port())) {
            assertThat(fresh.signed(STORE.owner(), "GET", "/refusing").body()).doesNotContain("<Key>");
        }
    }

    private static String policy(String expiration, String conditions) {
        return "{\"expiration\": \"" + expiration + "\", \"conditions\": " + conditions + "}";
    }

    private static Form form(String policy) {
        return new Form().with("key", "k").signedTheOldWay(STORE.owner(), policy);
    }

    private static Form form() {
        return form(policy(FAR, CONDITIONS));
    }

    private String outcome(Form form) throws IOException {
        return form.post(wire, "/refusing").outcome();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"EXPIRATION\": \"2035-01-01T00:00:00Z\", \"conditions\": []}",
                "{\"expiration\": \"2035-01-01T00:00:00Z\", \"CONDITIONS\": []}",
                "{\"expiration\": \"2035-01-01T00:00:00Z\"}",
                "{\"conditions\": []}",
                "{\"expiration\": \"2035-01-01 00:00:00\", \"conditions\": []}",
                "{\"expiration\": 5, \"conditions\": []}",
                "{\"expiration\": \"2035-01-01T00:00:00Z\", \"conditions\": [{}]}",
                "{\"expiration\": \"2035-01-01T00:00:00Z\", \"conditions\": [[\"like\", \"$key\", \"k\"]]}",
                "{\"expiration\": \"2035-01-01T00:00:00Z\", \"conditions\": [[\"eq\", \"key\", \"k\"]]}",
                "{\"expiration\": \"2035-01-01T00:00:00Z\", \"conditions\": [[\"content-length-range\", 0]]}",
                "{\"expiration\": \"2035-01-01T00:00:00Z\", \"conditions\": [[\"content-length-range\", -1, 0]]}",
                "{\"expiration\": \"2035-01-01T00:00:00Z\", \"conditions\": [[\"content-length-range\", 2, 1]]}",
                "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]",
                "no JSON",
                ""
            })
    void aPolicyThatIsNoneIsRefused(String policy) throws IOException {
        assertThat(outcome(form(policy))).isIn("400 InvalidPolicyDocument", "400 InvalidArgument");
    }

    @Test
    void aPolicyThatHasExpiredIsRefused() throws IOException {
        assertThat(outcome(form(policy("2020-01-01T00:00:00Z", CONDITIONS)))).isEqualTo("403 AccessDenied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"bucket\": \"other\"}, {\"key\": \"k\"}]",
                "[{\"key\": \"k\"}]",
                "[{\"bucket\": \"refusing\"}]",
                "[{\"bucket\": \"refusing\"}, {\"key\": \"K\"}]",
                "[{\"bucket\": \"refusing\"}, [\"starts-with\", \"$key\", \"user/\"]]",
                "[{\"bucket\": \"refusing\"}, {\"key\": \"k\"}, {\"x-amz-meta-a\": \"b\"}]"
            })
    void aConditionThatDoesNotHoldOrIsMissingIsRefused(String conditions) throws IOException {
        assertThat(outcome(form(policy(FAR, conditions)))).isEqualTo("403 AccessDenied");
    }

    @ParameterizedTest
    @CsvSource({
        "acl, public-read",
        "Content-Type, text/html",
        "success_action_redirect, http://evil.example/",
        "x-amz-meta-a, b",
        "submit, Upload",
        "bucket, another"
    })
    void aFieldThatThePolicyDoesNotSpeakOfIsRefused(String field, String value) throws IOException {
        assertThat(outcome(form().with(field, value))).isEqualTo("403 AccessDenied");
    }

    @ParameterizedTest
    @CsvSource({
        "key, 400 InvalidArgument",
        "policy, 400 InvalidArgument",
        "signature, 400 InvalidArgument",
        "AWSAccessKeyId, 400 InvalidArgument"
    })
    void aFormWithoutWhatItNeedsIsRefused(String field, String outcome) throws IOException {
        assertThat(outcome(form().without(field))).isEqualTo(outcome);
        assertThat(outcome(form().with(field, "")))
                .isEqualTo(field.equals("policy") ? "403 SignatureDoesNotMatch" : outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "signature, bm90IGl0, 403 SignatureDoesNotMatch",
        "AWSAccessKeyId, nobody, 403 InvalidAccessKeyId",
        "policy, e30=, 403 SignatureDoesNotMatch"
    })
    void aForgedFormIsRefused(String field, String value, String outcome) throws IOException {
        assertThat(outcome(form().with(field, value))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "x-amz-signature, 00, 403 SignatureDoesNotMatch",
        "x-amz-credential, nobody/20300101/eu-1/s3/aws4_request, 403 InvalidAccessKeyId",
        "x-amz-credential, nonsense, 400 InvalidArgument",
        "x-amz-date, 20300102T000000Z, 400 InvalidArgument",
        "x-amz-algorithm, AWS4-HMAC-MD5, 400 InvalidArgument"
    })
    void aForgedFormOfVersionFourIsRefused(String field, String value, String outcome) throws IOException {
        var form = new Form().with("key", "k").signed(STORE.owner(), policy(FAR, CONDITIONS));
        assertThat(outcome(form.with(field, value))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"8, 20, 400 EntityTooSmall", "0, 6, 400 EntityTooLarge"})
    void aFileOfAnotherLengthIsRefused(int least, int most, String outcome) throws IOException {
        String range = CONDITIONS.replace("]", ", [\"content-length-range\", " + least + ", " + most + "]]");
        assertThat(outcome(form(policy(FAR, range)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "x-amz-checksum-crc32, AAAAAA==, 400 BadDigest",
        "x-amz-checksum-crc32, AAAA, 400 InvalidRequest",
        "tagging, no tags, 400 MalformedXML",
        "acl, nonsense, 400 InvalidArgument",
        "x-amz-server-side-encryption, AES256, 501 NotImplemented"
    })
    void aFieldThatCannotBeObeyedIsRefused(String field, String value, String outcome) throws IOException {
        String conditions = CONDITIONS.replace("]", ", [\"starts-with\", \"$" + field + "\", \"\"]]");
        assertThat(outcome(form(policy(FAR, conditions)).with(field, value))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nset-cookie: b", "a\nb", "\u0000"})
    void aLineEndNeverBecomesAHeader(String value) throws IOException {
        String conditions = CONDITIONS.replace("]", ", [\"starts-with\", \"$content-type\", \"\"]]");
        assertThat(outcome(form(policy(FAR, conditions)).with("Content-Type", value)))
                .isEqualTo("400 InvalidArgument");
    }

    @Test
    void aFieldGivenTwiceIsRefused() throws IOException {
        assertThat(outcome(form().with("KEY", "other"))).isEqualTo("400 InvalidArgument");
    }

    @Test
    void fieldsThatAreTooLargeAreRefused() throws IOException {
        assertThat(outcome(form().with("x-ignore-much", "x".repeat(30_000))))
                .isEqualTo("400 MaxPostPreDataLengthExceededError");
        var many = form();
        for (int i = 0; i < 200; i++) many.with("x-ignore-" + i, "");
        assertThat(outcome(many)).isEqualTo("400 MalformedPOSTRequest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data", "multipart/mixed; boundary=x", ""})
    void whatIsNoFormIsRefused(String type) throws IOException {
        String body = form().body("f", "content");
        assertThat(wire.anonymous("POST", "/refusing", Map.of("content-type", type), body)
                        .outcome())
                .isEqualTo("400 MalformedPOSTRequest");
    }

    @Test
    void aFormThatEndsEarlyStoresNothing() throws IOException {
        var headers = Map.of("content-type", "multipart/form-data; boundary=" + Form.BOUNDARY);
        String body = form().body("f", "content");
        for (int cut : new int[] {0, 30, body.indexOf("report"), body.indexOf("content\r\n") + 3}) {
            String begun = body.substring(0, Math.max(cut, 0));
            assertThat(wire.anonymous("POST", "/refusing", headers, begun).outcome())
                    .isIn("400 MalformedPOSTRequest", "400 IncompleteBody");
        }
        String noFile = body.replace("\"file\"", "\"x-ignore-file\"");
        assertThat(wire.anonymous("POST", "/refusing", headers, noFile).outcome())
                .isEqualTo("400 InvalidArgument");
    }

    @Test
    void aBucketThatIsNotThereBeatsEverything() throws IOException {
        assertThat(form().post(wire, "/missing").outcome()).isEqualTo("404 NoSuchBucket");
    }

    @Test
    void aFormIsSignedByItsPolicyAlone() throws IOException {
        var headers = Map.of("content-type", "multipart/form-data; boundary=" + Form.BOUNDARY);
        var unsigned = new Form().with("key", "k");
        assertThat(wire.signed(STORE.owner(), "POST", "/refusing", headers, unsigned.body("f", "content"))
                        .outcome())
                .isEqualTo("400 InvalidArgument");
    }
}
