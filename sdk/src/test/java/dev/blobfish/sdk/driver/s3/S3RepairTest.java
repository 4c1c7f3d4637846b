package dev.blobfish.sdk.driver.s3;

import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static dev.blobfish.sdk.driver.s3.S3Lab.BLOB;
import static dev.blobfish.sdk.driver.s3.S3Lab.TARGET;
import static dev.blobfish.sdk.driver.s3.S3Lab.body;
import static dev.blobfish.sdk.driver.s3.S3Lab.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobStore;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a refusal teaches about region and clock, and that it is tried once more only.
class S3RepairTest {
    private static final String MALFORMED = error("AuthorizationHeaderMalformed", "<Region>eu-central-1</Region>");
    private static final String DATE = "Date: Wed, 04 Mar 2026 09:00:00 GMT";

    private RawServer server;
    private BlobStore store;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        store = S3Lab.store(server.uri());
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        server.close();
    }

    @Test
    void theRegionIsLearnedFromARefusal() throws BlobException {
        server.reply("400 Bad Request", MALFORMED).reply("204 No Content", "").reply("204 No Content", "");
        store.delete(BLOB);
        store.delete(BLOB);
        assertThat(server.requests())
                .extracting(request -> request.header("authorization").split("/", 5)[2])
                .containsExactly("us-east-1", "eu-central-1", "eu-central-1");
    }

    @Test
    void aStoreThatInsistsOnHashesGetsThem() throws BlobException {
        server.reply("400 Bad Request", error("XAmzContentSHA256Mismatch", ""))
                .reply("200 OK\r\nETag: \"5d41402abc4b2a76b9719d911017c592\"", "")
                .reply("200 OK\r\nETag: \"5d41402abc4b2a76b9719d911017c592\"", "");
        store.put(TARGET, body("hello"));
        store.put(TARGET, body("hello"));
        String hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        assertThat(server.requests())
                .extracting(request -> request.header("x-amz-content-sha256"))
                .containsExactly("UNSIGNED-PAYLOAD", hash, hash);
        assertThat(server.requests().getLast().text()).isEqualTo("hello");
    }

    @Test
    void theRegionIsLearnedFromARedirect() throws BlobException {
        server.reply("301 Moved\r\nx-amz-bucket-region: eu-west-3", error("PermanentRedirect", ""))
                .reply("200 OK\r\nETag: \"5d41402abc4b2a76b9719d911017c592\"", "");
        store.put(TARGET, body("hello"));
        assertThat(server.requests().getLast().header("authorization")).contains("/eu-west-3/s3/");
        assertThat(server.requests().getLast().text()).isEqualTo("hello");
    }

    @Test
    void theRegionIsLearnedFromTheRefusalOfAHead() throws BlobException {
        server.raw("HTTP/1.1 400 Bad Request\r\nx-amz-bucket-region: eu-west-3\r\nContent-Length: 0\r\n\r\n", true)
                .raw("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 5\r\n\r\n", true);
        assertThat(store.stat(BLOB).size()).isEqualTo(5);
        assertThat(server.requests().getLast().header("authorization")).contains("/eu-west-3/s3/");
    }

    @Test
    void aConfiguredRegionComesFirst() throws BlobException {
        server.reply("204 No Content", "");
        try (BlobStore here = S3Lab.store(server.uri(), Map.of("region", "my-region"))) {
            here.delete(BLOB);
        }
        assertThat(server.requests().getFirst().header("authorization")).contains("/my-region/s3/");
    }

    @Test
    void theClockIsSetByTheStores() throws BlobException {
        server.reply("403 Forbidden\r\n" + DATE, error("RequestTimeTooSkewed", ""))
                .reply("204 No Content", "")
                .reply("204 No Content", "");
        store.delete(BLOB);
        store.delete(BLOB);
        assertThat(server.requests())
                .extracting(request -> request.header("x-amz-date"))
                .containsExactly("20260304T050607Z", "20260304T090000Z", "20260304T090000Z");
    }

    @Test
    void theClockIsSuspectedWhereAHeadIsRefusedWithoutReason() throws BlobException {
        server.raw("HTTP/1.1 403 Forbidden\r\n" + DATE + "\r\nContent-Length: 0\r\n\r\n", true)
                .raw("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 5\r\n\r\n", true);
        assertThat(store.stat(BLOB).size()).isEqualTo(5);
    }

    @Test
    void itIsTriedOnceMoreOnly() {
        server.reply("403 Forbidden\r\n" + DATE, error("RequestTimeTooSkewed", ""))
                .reply("403 Forbidden\r\n" + DATE, error("RequestTimeTooSkewed", ""));
        refused(Kind.CLOCK_SKEW, () -> store.delete(BLOB));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anotherRefusalIsNotTriedAgain() {
        server.reply("403 Forbidden", error("SignatureDoesNotMatch", ""));
        refused(Kind.NOT_AUTHENTICATED, () -> store.delete(BLOB));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() {
        server.reply("307 Temporary Redirect\r\nLocation: http://127.0.0.1:9/x", "");
        refused(Kind.PROTOCOL, () -> store.delete(BLOB));
        assertThat(server.requests()).hasSize(1);
    }
}
