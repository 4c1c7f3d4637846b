package dev.blobfish.server.dialect.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad input over a real socket: the right error, what is stored stays as it was, and the connection goes on.
class HostileRequestTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(STORE.port());
        wire.signed(STORE.owner(), "PUT", "/hostile");
        assertThat(put("/hostile/kept", Map.of(), "before").status()).isEqualTo(200);
    }

    @AfterEach
    void nothingHasChanged() throws IOException {
        wire.close();
        try (Wire fresh = new Wire(STORE.port())) {
            assertThat(fresh.signed(STORE.owner(), "GET", "/hostile/kept").body())
                    .isEqualTo("before");
        }
    }

    private Answer put(String target, Map<String, String> headers, String body) throws IOException {
        return wire.signed(STORE.owner(), "PUT", target, headers, body);
    }

    /// The connection took the refusal and serves on.
    private void connectionGoesOn() throws IOException {
        assertThat(wire.signed(STORE.owner(), "HEAD", "/hostile/kept").status()).isEqualTo(200);
    }

    @Test
    void aTamperedSignatureIsRefusedAndSaysWhy() throws IOException {
        Answer answer = put("/hostile/kept", Map.of("!x-amz-date", "20200101T000000Z"), "after");
        assertThat(answer.outcome()).isIn("400 AuthorizationHeaderMalformed", "403 RequestTimeTooSkewed");
        Answer other = put("/hostile/kept", Map.of("content-type", "a/b", "!content-type", "c/d"), "after");
        assertThat(other.outcome()).isEqualTo("403 SignatureDoesNotMatch");
        assertThat(other.element("StringToSign")).startsWith("AWS4-HMAC-SHA256");
        assertThat(other.element("RequestId")).isEqualTo(other.header("x-amz-request-id"));
        connectionGoesOn();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1000, 1000})
    void aStaleOrFutureDateIsRefused(long seconds) throws IOException {
        Instant time = Instant.now().plusSeconds(seconds);
        Map<String, String> headers = wire.sign(STORE.owner(), "PUT", "/hostile/kept", Map.of(), "after", time);
        assertThat(wire.send("PUT", "/hostile/kept", headers, "after")
                        .answer("PUT")
                        .outcome())
                .isEqualTo("403 RequestTimeTooSkewed");
        connectionGoesOn();
    }

    @ParameterizedTest
    @CsvSource({
        "content-md5, CY9rzUYh03PK3k6DJie09g==, 400 BadDigest",
        "content-md5, YmFk, 400 InvalidDigest",
        "x-amz-checksum-crc32, AAAAAA==, 400 BadDigest",
        "x-amz-checksum-crc32, AAAA, 400 InvalidRequest",
        "x-amz-checksum-md4, AAAAAA==, 400 InvalidRequest",
        "x-amz-sdk-checksum-algorithm, CRC32, 400 InvalidRequest",
        "x-amz-content-sha256, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855,"
                + " 400 XAmzContentSHA256Mismatch",
        "x-amz-trailer, x-amz-checksum-crc32, 400 MalformedTrailerError",
        "x-amz-server-side-encryption, AES256, 501 NotImplemented",
        "x-amz-acl, nonsense, 400 InvalidArgument",
        "if-match, \"0\", 412 PreconditionFailed",
        "if-none-match, *, 412 PreconditionFailed"
    })
    void aWriteThatMustNotHappenIsRefused(String header, String value, String outcome) throws IOException {
        assertThat(put("/hostile/kept", Map.of(header, value), "after").outcome())
                .isEqualTo(outcome);
        connectionGoesOn();
    }

    @Test
    void aBodyThatEndsEarlyIsNotStored() throws IOException {
        Map<String, String> headers = wire.sign(
                STORE.owner(), "PUT", "/hostile/kept", Map.of("!content-length", "10"), "after", Instant.now());
        wire.send("PUT", "/hostile/kept", headers, "after").endOfOutput();
        assertThat(wire.answer("PUT").outcome()).isIn("400 IncompleteBody", "0");
    }

    @Test
    void anAwsChunkedBodyOfAnotherLengthIsNotStored() throws IOException {
        for (String declared : new String[] {"4", "6"}) {
            var headers = Map.of(
                    "x-amz-content-sha256",
                    "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                    "x-amz-decoded-content-length",
                    declared);
            assertThat(put("/hostile/kept", headers, "5\r\nafter\r\n0\r\n\r\n").outcome())
                    .isEqualTo("400 IncompleteBody");
        }
        connectionGoesOn();
    }

    @Test
    void aTrailerThatDoesNotFitIsNotStored() throws IOException {
        var headers = Map.of(
                "x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                "x-amz-trailer", "x-amz-checksum-crc32",
                "x-amz-decoded-content-length", "5");
        String wrong = "5\r\nafter\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n";
        assertThat(put("/hostile/kept", headers, wrong).outcome()).isEqualTo("400 BadDigest");
        assertThat(put("/hostile/kept", headers, "5\r\nafter\r\n0\r\n\r\n").outcome())
                .isEqualTo("400 MalformedTrailerError");
        connectionGoesOn();
    }

    @Test
    void aKeyMayHave1024BytesAndNoMore() throws IOException {
        assertThat(put("/hostile/" + "k".repeat(1024), Map.of(), "x").status()).isEqualTo(200);
        assertThat(put("/hostile/" + "k".repeat(1025), Map.of(), "x").outcome()).isEqualTo("400 KeyTooLongError");
        assertThat(put("/hostile/" + "%C3%A4".repeat(512), Map.of(), "x").status())
                .isEqualTo(200);
        assertThat(put("/hostile/" + "%C3%A4".repeat(512) + "k", Map.of(), "x").outcome())
                .isEqualTo("400 KeyTooLongError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../kept", "a/../kept", "./kept", "/kept", "a//b", "..", ".", "a%0Ab", "%20", "%25", "%5C", "%2B"
            })
    void aKeyIsNeverAPath(String key) throws IOException {
        assertThat(put("/hostile/" + key, Map.of(), key).status()).isEqualTo(200);
        assertThat(wire.signed(STORE.owner(), "GET", "/hostile/" + key).body()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hostile/%FF", "/hostile/a%C3", "/hostile/a%00b", "/hostile?prefix=%FF"})
    void aNameThatIsNotTextIsRefused(String target) throws IOException {
        assertThat(wire.signed(STORE.owner(), "GET", target).outcome()).isIn("400 InvalidURI", "400 InvalidRequest");
    }

    @Test
    void metadataMayHaveTwoKilobytes() throws IOException {
        assertThat(put("/hostile/m", Map.of("x-amz-meta-m", "v".repeat(2047)), "x")
                        .status())
                .isEqualTo(200);
        assertThat(put("/hostile/m", Map.of("x-amz-meta-m", "v".repeat(2048)), "x")
                        .outcome())
                .isEqualTo("400 MetadataTooLarge");
        connectionGoesOn();
    }

    @Test
    void headersThatAreTooLongAreRefusedInXml() throws IOException {
        assertThat(put("/hostile/kept", Map.of("x-amz-meta-m", "v".repeat(8192)), "after")
                        .outcome())
                .isEqualTo("400 MetadataTooLarge");
        assertThat(put("/hostile/kept", Map.of("x-amz-meta-m", "v".repeat(20_000)), "after")
                        .outcome())
                .isEqualTo("400 RequestHeaderSectionTooLarge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "-1", "x", ""})
    void aPartNumberOutOfRangeIsRefused(String number) throws IOException {
        String upload =
                wire.signed(STORE.owner(), "POST", "/hostile/big?uploads=").element("UploadId");
        assertThat(put("/hostile/big?partNumber=" + number + "&uploadId=" + upload, Map.of(), "x")
                        .outcome())
                .isEqualTo("400 InvalidArgument");
    }

    @Test
    void aSmallPartThatIsNotTheLastIsRefused() throws IOException {
        String upload =
                wire.signed(STORE.owner(), "POST", "/hostile/kept?uploads=").element("UploadId");
        String query = "&uploadId=" + upload;
        String one = put("/hostile/kept?partNumber=1" + query, Map.of(), "x").header("etag");
        String two = put("/hostile/kept?partNumber=2" + query, Map.of(), "y").header("etag");
        String parts = "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>" + one
                + "</ETag></Part><Part><PartNumber>2</PartNumber><ETag>" + two
                + "</ETag></Part></CompleteMultipartUpload>";
        Answer answer = wire.signed(STORE.owner(), "POST", "/hostile/kept?uploadId=" + upload, Map.of(), parts);
        assertThat(answer.outcome()).isEqualTo("400 EntityTooSmall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Delete><Object><Key>&e;</Key></Object></Delete>",
                "<!DOCTYPE d [<!ENTITY e 'kept'>]><Delete><Object><Key>&e;</Key></Object></Delete>",
                "<Delete><Object><Key>&e;</Key></Object></Delete>",
                "<Delete><Object><Key>kept</Key></Object>",
                "<Remove><Object><Key>kept</Key></Object></Remove>",
                "<Delete></Delete>",
                ""
            })
    void aDocumentThatIsNotTheOneExpectedDeletesNothing(String document) throws IOException {
        String md5 = Base64.getEncoder().encodeToString(md5(document));
        assertThat(wire.signed(STORE.owner(), "POST", "/hostile?delete=", Map.of("content-md5", md5), document)
                        .outcome())
                .isEqualTo("400 MalformedXML");
        connectionGoesOn();
    }

    @Test
    void aDocumentThatIsTooDeepTooManyOrTooLongDeletesNothing() throws IOException {
        String object = "<Object><Key>kept</Key></Object>";
        for (String document : new String[] {
            "<Delete>" + object + "<a>".repeat(32) + "</a>".repeat(32) + "</Delete>",
            "<Delete>" + object + "<a/>".repeat(100_000) + "</Delete>",
            "<Delete>" + object + " ".repeat(2 << 20) + "</Delete>"
        })
            assertThat(wire.signed(STORE.owner(), "POST", "/hostile?delete=", Map.of(), document)
                            .outcome())
                    .isEqualTo("400 MalformedXML");
        connectionGoesOn();
    }

    private static byte[] md5(String text) {
        var sum = dev.blobfish.server.engine.StandardDigest.MD5.begin();
        byte[] bytes = text.getBytes(ISO_8859_1);
        sum.update(bytes, 0, bytes.length);
        return sum.finish();
    }

    @Test
    void aRefusedSenderGetsNoContinue() throws IOException {
        var headers = Map.of("host", "127.0.0.1", "expect", "100-continue", "content-length", "5");
        assertThat(wire.send("PUT", "/hostile/kept", headers, "").answer("PUT").outcome())
                .isEqualTo("403 AccessDenied");
        try (Wire second = new Wire(STORE.port())) {
            Map<String, String> signed = second.sign(
                    STORE.owner(), "PUT", "/missing/k", Map.of("expect", "100-continue"), "after", Instant.now());
            assertThat(second.send("PUT", "/missing/k", signed, "")
                            .answer("PUT")
                            .outcome())
                    .isEqualTo("404 NoSuchBucket");
        }
    }

    @Test
    void aSenderThatMayGoOnIsToldSo() throws IOException {
        Map<String, String> signed = wire.sign(
                STORE.owner(), "PUT", "/hostile/told", Map.of("expect", "100-continue"), "after", Instant.now());
        assertThat(wire.send("PUT", "/hostile/told", signed, "").answer("PUT").status())
                .isEqualTo(100);
        assertThat(wire.raw("after").answer("PUT").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /hostile/kept?torrent=",
                "POST /hostile/kept?select=",
                "POST /hostile/kept?restore=",
                "PUT /hostile/kept?retention=",
                "PUT /hostile/kept?renameObject=",
                "PUT /hostile?versioning=",
                "PUT /hostile?policy=",
                "PUT /hostile?lifecycle=",
                "GET /hostile?inventory="
            })
    void whatIsNotThereIsNotImplemented(String request) throws IOException {
        String[] words = request.split(" ", 2);
        assertThat(wire.signed(STORE.owner(), words[0], words[1]).outcome()).isEqualTo("501 NotImplemented");
    }

    @Test
    void anErrorToHeadHasNoBody() throws IOException {
        Answer answer = wire.signed(STORE.owner(), "HEAD", "/hostile/absent");
        assertThat(answer.status()).isEqualTo(404);
        connectionGoesOn();
    }
}
