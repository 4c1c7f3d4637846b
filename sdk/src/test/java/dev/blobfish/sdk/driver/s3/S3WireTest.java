package dev.blobfish.sdk.driver.s3;

import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static dev.blobfish.sdk.driver.s3.S3Lab.BLOB;
import static dev.blobfish.sdk.driver.s3.S3Lab.BUCKET;
import static dev.blobfish.sdk.driver.s3.S3Lab.TARGET;
import static dev.blobfish.sdk.driver.s3.S3Lab.body;
import static dev.blobfish.sdk.driver.s3.S3Lab.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Capabilities.Reason;
import dev.blobfish.sdk.DeleteReport;
import dev.blobfish.sdk.DigestAlgorithm;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.UploadSession;
import dev.blobfish.sdk.WriteCondition;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes over the wire, and what is made of the answers.
class S3WireTest {
    private static final String HELLO_MD5 = "5d41402abc4b2a76b9719d911017c592";
    private static final UploadSession SESSION = new UploadSession(BUCKET, new BlobName("a/b.txt"), "u+1/=");

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
    void aWriteCarriesItsDigestsAndNothingThatStoresRefuse() throws BlobException {
        server.reply("200 OK\r\nETag: \"" + HELLO_MD5 + "\"", "");
        var info = store.put(TARGET, body("hello"));
        assertThat(info.digests().get(DigestAlgorithm.MD5)).contains(HELLO_MD5);
        RawServer.Request request = server.requests().getFirst();
        assertThat(request.line()).isEqualTo("PUT /photos/a/b.txt HTTP/1.1");
        assertThat(request.header("x-amz-content-sha256")).isEqualTo("UNSIGNED-PAYLOAD");
        assertThat(request.header("content-md5")).isEqualTo("XUFAKrxLKna5cZ2REBfFkg==");
        assertThat(request.header("authorization")).contains("SignedHeaders=content-md5;host;");
        assertThat(request.header("accept-encoding")).isEqualTo("identity");
        assertThat(request.header("content-length")).isEqualTo("5");
        assertThat(request.head().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("aws-chunked", "x-amz-checksum", "x-amz-sdk", "transfer-encoding", "shh");
    }

    @Test
    void anotherEtagThanTheMd5SentIsCorrupt() {
        server.reply("200 OK\r\nETag: \"00000000000000000000000000000000\"", "")
                .reply("200 OK\r\nETag: \"00000000000000000000000000000000\"", "");
        refused(Kind.CORRUPT, () -> store.put(TARGET, body("hello")));
        refused(Kind.CORRUPT, () -> store.putPart(SESSION, 1, body("hello")));
    }

    @Test
    void anEtagThatIsNoMd5ProvesNothing() throws BlobException {
        server.reply(
                        "200 OK\r\nx-amz-server-side-encryption: aws:kms\r\nETag: \"00000000000000000000000000000000\"",
                        "")
                .reply("200 OK\r\nETag: \"whatever\"", "");
        assertThat(store.put(TARGET, body("hello")).digests().hex()).isEmpty();
        assertThat(store.put(TARGET, body("hello")).etag()).isEqualTo("whatever");
    }

    @Test
    void aRefusalInsideASuccessIsARefusal() {
        server.raw("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 5\r\n\r\n", true)
                .reply("200 OK", error("SlowDown", ""));
        refused(Kind.THROTTLED, () -> store.copy(BLOB, PutTarget.of(BUCKET, new BlobName("c"), Metadata.EMPTY)));
        server.reply("200 OK", "  \n " + error("InternalError", ""));
        refused(Kind.UNAVAILABLE, () -> store.complete(SESSION, TARGET, List.of(new PartReceipt(1, 5, HELLO_MD5))));
    }

    @Test
    void aLostReplyLeavesTheOutcomeUnknownWhereRepeatingHarms() {
        server.hangUp().hangUp().hangUp();
        refused(Kind.OUTCOME_UNKNOWN, () -> store.begin(TARGET));
        var once = new PutTarget(BUCKET, new BlobName("x"), Metadata.EMPTY, WriteCondition.IF_ABSENT);
        refused(Kind.OUTCOME_UNKNOWN, () -> store.put(once, body("hello")));
        refused(Kind.OUTCOME_UNKNOWN, () -> store.complete(SESSION, TARGET, List.of(new PartReceipt(1, 5, HELLO_MD5))));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aReplyCutInItsBodyIsLostAsWell() {
        server.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<Initiate", false);
        refused(Kind.OUTCOME_UNKNOWN, () -> store.begin(TARGET));
    }

    @Test
    void aLostReplyToAHarmlessWriteIsANetworkFailure() {
        server.hangUp().hangUp();
        refused(Kind.NETWORK, () -> store.put(TARGET, body("hello")));
    }

    @Test
    void aCompletedUploadThatIsForgottenIsRecognised() throws BlobException {
        var parts = List.of(new PartReceipt(1, 5, HELLO_MD5));
        String etag = ETags.ofParts(parts).orElseThrow();
        server.reply("404 Not Found", error("NoSuchUpload", ""))
                .raw("HTTP/1.1 200 OK\r\nETag: \"" + etag + "\"\r\nContent-Length: 5\r\n\r\n", true);
        assertThat(store.complete(SESSION, TARGET, parts).etag()).isEqualTo(etag);
        server.reply("404 Not Found", error("NoSuchUpload", ""))
                .raw("HTTP/1.1 200 OK\r\nETag: \"other-1\"\r\nContent-Length: 5\r\n\r\n", true);
        refused(Kind.NOT_FOUND, () -> store.complete(SESSION, TARGET, parts));
    }

    @Test
    void anUploadsTokenIsEscaped() throws BlobException {
        server.reply("204 No Content", "");
        store.abort(SESSION);
        assertThat(server.requests().getFirst().line())
                .isEqualTo("DELETE /photos/a/b.txt?uploadId=u%2B1%2F%3D HTTP/1.1");
    }

    @Test
    void listsWithTheFirstVersionWhereTheSecondIsUnknown() throws BlobException {
        server.reply("501 Not Implemented", error("NotImplemented", ""))
                .reply("200 OK", page("<IsTruncated>true</IsTruncated>" + key("a") + key("b%20c")))
                .reply("200 OK", page("<IsTruncated>false</IsTruncated>" + key("d")));
        Listing first = store.list(ListRequest.everything(BUCKET, ""));
        assertThat(first.entries()).extracting(Listing.Entry::path).containsExactly("a", "b c");
        Listing second =
                store.list(ListRequest.everything(BUCKET, "").after(first.next().orElseThrow()));
        assertThat(second.next()).isEmpty();
        assertThat(server.requests().get(0).line()).contains("list-type=2");
        assertThat(server.requests().get(2).line()).contains("marker=b%20c").doesNotContain("list-type");
    }

    @Test
    void anEmptyPageThatNeverEndsIsNonsense() {
        server.reply("200 OK", page("<IsTruncated>true</IsTruncated>"));
        refused(Kind.PROTOCOL, () -> store.list(ListRequest.everything(BUCKET, "")));
    }

    @Test
    void keysThatXmlCannotHoldAreDeletedOneByOne() throws BlobException {
        server.reply("200 OK", "<DeleteResult><Error><Key>b</Key><Code>AccessDenied</Code></Error></DeleteResult>")
                .reply("204 No Content", "");
        DeleteReport report = store.deleteAll(List.of(blob("a & <"), blob("b"), blob("bell\u0007")));
        assertThat(report.deleted()).containsExactly(blob("a & <"), blob("bell\u0007"));
        assertThat(report.failed()).containsOnlyKeys(blob("b"));
        assertThat(report.failed().get(blob("b")).kind()).isEqualTo(Kind.ACCESS_DENIED);
        assertThat(server.requests().get(0).text()).contains("<Key>a &amp; &lt;</Key>");
        assertThat(server.requests().get(0).header("content-md5")).isNotEmpty();
        assertThat(server.requests().get(1).line()).isEqualTo("DELETE /photos/bell%07 HTTP/1.1");
    }

    @Test
    void aStoreWithoutBulkDeleteDeletesOneByOne() throws BlobException {
        server.reply("501 Not Implemented", error("NotImplemented", ""))
                .reply("204 No Content", "")
                .reply("204 No Content", "");
        assertThat(store.deleteAll(List.of(blob("a"), blob("b"))).deleted()).hasSize(2);
    }

    @Test
    void aBucketOfOnesOwnIsMadeAgain() throws BlobException {
        server.reply("409 Conflict", error("BucketAlreadyOwnedByYou", ""))
                .reply("200 OK", "<R><Buckets><Bucket><Name>photos</Name></Bucket></Buckets></R>")
                .reply("409 Conflict", error("BucketAlreadyExists", ""))
                .reply("200 OK", "<R><Buckets></Buckets></R>");
        store.createContainer(BUCKET);
        refused(Kind.ALREADY_EXISTS, () -> store.createContainer(BUCKET));
    }

    @Test
    void aRefusalOfAccessListsIsRemembered() throws BlobException {
        var here = Optional.of(BUCKET);
        server.reply("400 Bad Request", error("AccessControlListNotSupported", ""));
        var access = new dev.blobfish.sdk.Access(Optional.empty(), List.of());
        refused(Kind.UNSUPPORTED, () -> store.setAccess(BLOB, access));
        assertThat(store.capabilities(here).whyNot(Feature.EDIT_ACCESS)).contains(Reason.ACCESS_LISTS_OFF);
        assertThat(store.capabilities(Optional.empty()).has(Feature.EDIT_ACCESS))
                .isTrue();
        server.reply("200 OK", "");
        store.setAccess(BLOB, access);
        assertThat(store.capabilities(here).has(Feature.EDIT_ACCESS)).isTrue();
    }

    @Test
    void aRefusalNamesWhatAndWhy() {
        server.reply("503 Busy\r\nRetry-After: 7\r\nx-amz-request-id: R1", error("SlowDown", ""));
        BlobException failure = refused(Kind.THROTTLED, () -> store.delete(BLOB));
        assertThat(failure).hasMessage("Deleting photos/a/b.txt failed: About SlowDown (SlowDown)");
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(failure.requestId()).contains("R1");
    }

    @Test
    void anonymousRequestsAreNotSigned() throws BlobException {
        var profile = new dev.blobfish.sdk.StoreProfile(
                "anon", "", dev.blobfish.sdk.Dialect.S3, server.uri(), "", Optional.empty(), java.util.Map.of());
        server.reply("204 No Content", "");
        try (BlobStore anonymous = dev.blobfish.sdk.BlobStores.open(profile, dev.blobfish.sdk.Secret.NONE)) {
            anonymous.delete(BLOB);
            assertThat(anonymous.capabilities(Optional.empty()).has(Feature.TEMPORARY_LINK))
                    .isFalse();
            refused(Kind.UNSUPPORTED, () -> anonymous.temporaryLink(BLOB, Duration.ofHours(1)));
        }
        assertThat(server.requests().getFirst().header("authorization")).isEmpty();
    }

    private static BlobAddress blob(String key) {
        return new BlobAddress(BUCKET, new BlobId(key));
    }

    private static String page(String inside) {
        return "<ListBucketResult><EncodingType>url</EncodingType>" + inside + "</ListBucketResult>";
    }

    private static String key(String encoded) {
        return "<Contents><Key>" + encoded + "</Key><Size>1</Size><ETag>&quot;x&quot;</ETag>"
                + "<LastModified>2026-01-02T03:04:05.000Z</LastModified></Contents>";
    }
}
