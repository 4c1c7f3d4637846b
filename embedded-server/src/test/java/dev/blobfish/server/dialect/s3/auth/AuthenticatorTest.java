package dev.blobfish.server.dialect.s3.auth;

import static dev.blobfish.server.dialect.s3.auth.Example.EMPTY_SHA;
import static dev.blobfish.server.dialect.s3.auth.Example.authorization;
import static dev.blobfish.server.dialect.s3.auth.Example.headers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.http.Headers;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorTest {
    private static final String HOST = "examplebucket.s3.amazonaws.com";
    private static final String GET_SIGNATURE = "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41";
    private static final String PRESIGNED = "X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
            + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=";
    private static final String PRESIGNED_SIGNATURE =
            "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";

    static Stream<SignedRequest> published() {
        return Stream.of(
                get(GET_SIGNATURE),
                new SignedRequest(
                        "PUT",
                        "/test%24file.text",
                        "",
                        headers(
                                "Host", HOST,
                                "Date", "Fri, 24 May 2013 00:00:00 GMT",
                                "x-amz-date", "20130524T000000Z",
                                "x-amz-storage-class", "REDUCED_REDUNDANCY",
                                "x-amz-content-sha256",
                                        "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                                "Authorization",
                                        authorization(
                                                "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
                                                "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"))),
                query("lifecycle", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
                query("prefix=J&max-keys=2", "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
                presigned(PRESIGNED_SIGNATURE));
    }

    private static SignedRequest get(String signature) {
        return get(signature, "Range", "bytes=0-9");
    }

    private static SignedRequest get(String signature, String... more) {
        Headers headers = headers(
                "Host",
                HOST,
                "x-amz-content-sha256",
                EMPTY_SHA,
                "x-amz-date",
                "20130524T000000Z",
                "Authorization",
                authorization("host;range;x-amz-content-sha256;x-amz-date", signature));
        for (int i = 0; i < more.length; i += 2) headers = headers.with(more[i], more[i + 1]);
        return new SignedRequest("GET", "/test.txt", "", headers);
    }

    private static SignedRequest query(String query, String signature) {
        return new SignedRequest(
                "GET",
                "/",
                query,
                headers(
                        "Host",
                        HOST,
                        "x-amz-content-sha256",
                        EMPTY_SHA,
                        "x-amz-date",
                        "20130524T000000Z",
                        "Authorization",
                        authorization("host;x-amz-content-sha256;x-amz-date", signature)));
    }

    private static SignedRequest presigned(String signature) {
        return new SignedRequest("GET", "/test.txt", PRESIGNED + signature, headers("Host", HOST));
    }

    @ParameterizedTest
    @MethodSource("published")
    void acceptsThePublishedExamples(SignedRequest request) {
        assertThat(Example.authenticator(0).authenticate(request).identity().is("id-of-example"))
                .isTrue();
    }

    @Test
    void refusesASignatureWithOneDigitChanged() {
        refused(
                S3Code.SIGNATURE_DOES_NOT_MATCH,
                () -> Example.authenticator(0).authenticate(get(GET_SIGNATURE.replace("f0e8", "f0e9"))));
    }

    @Test
    void refusesAHeaderChangedAfterSigning() {
        refused(
                S3Code.SIGNATURE_DOES_NOT_MATCH,
                () -> Example.authenticator(0).authenticate(get(GET_SIGNATURE, "Range", "bytes=0-10")));
    }

    @Test
    void refusesAnUnsignedAmzHeader() {
        refused(
                S3Code.ACCESS_DENIED,
                () -> Example.authenticator(0)
                        .authenticate(get(GET_SIGNATURE, "Range", "bytes=0-9", "x-amz-acl", "public-read")));
    }

    @ParameterizedTest
    @ValueSource(longs = {-900, 900})
    void acceptsAClockFifteenMinutesOff(long seconds) {
        assertThat(Example.authenticator(seconds)
                        .authenticate(get(GET_SIGNATURE))
                        .presigned())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {-901, 901})
    void refusesAClockMoreThanFifteenMinutesOff(long seconds) {
        refused(
                S3Code.REQUEST_TIME_TOO_SKEWED,
                () -> Example.authenticator(seconds).authenticate(get(GET_SIGNATURE)));
    }

    @Test
    void aPresignedUrlLivesAsLongAsItSays() {
        assertThat(Example.authenticator(86_399)
                        .authenticate(presigned(PRESIGNED_SIGNATURE))
                        .presigned())
                .isTrue();
        refused(S3Code.ACCESS_DENIED, () -> Example.authenticator(86_400).authenticate(presigned(PRESIGNED_SIGNATURE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "604801"})
    void refusesALifetimeOutOfRange(String seconds) {
        var request = new SignedRequest(
                "GET",
                "/test.txt",
                (PRESIGNED + PRESIGNED_SIGNATURE).replace("Expires=86400", "Expires=" + seconds),
                headers("Host", HOST));
        refused(S3Code.ACCESS_DENIED, () -> Example.authenticator(0).authenticate(request));
    }

    @Test
    void refusesAPresignedUrlThatLacksAParameter() {
        var request = new SignedRequest(
                "GET",
                "/test.txt",
                (PRESIGNED + PRESIGNED_SIGNATURE).replace("&X-Amz-Expires=86400", ""),
                headers("Host", HOST));
        refused(
                S3Code.AUTHORIZATION_QUERY_PARAMETERS_ERROR,
                () -> Example.authenticator(0).authenticate(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS4-HMAC-SHA256 nonsense",
                "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=00",
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/ec2/aws4_request,"
                        + " SignedHeaders=host, Signature=00",
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130523/us-east-1/s3/aws4_request,"
                        + " SignedHeaders=host, Signature=00"
            })
    void refusesAMalformedAuthorization(String authorization) {
        var request = new SignedRequest(
                "GET",
                "/",
                "",
                headers(
                        "Host", HOST,
                        "x-amz-content-sha256", EMPTY_SHA,
                        "x-amz-date", "20130524T000000Z",
                        "Authorization", authorization));
        refused(
                S3Code.AUTHORIZATION_HEADER_MALFORMED,
                () -> Example.authenticator(0).authenticate(request));
    }

    @Test
    void aRequestWithoutASignatureIsAnonymous() {
        var request = new SignedRequest("GET", "/b", "prefix=a+b", headers("Host", HOST));
        Authentication proof = Example.authenticator(0).authenticate(request);
        assertThat(proof.identity()).isInstanceOf(Identity.Anonymous.class);
        assertThat(proof.query().first("prefix")).contains("a b");
    }

    static void refused(S3Code code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        S3Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
