package dev.blobfish.sdk.driver.s3;

import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static dev.blobfish.sdk.driver.s3.S3Lab.BLOB;
import static dev.blobfish.sdk.driver.s3.S3Lab.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Metadata;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An edit of metadata rewrites the blob, and must not lose what the editor does not show.
class S3MetadataEditTest {
    private static final String COPIED = "<CopyObjectResult><ETag>\"x\"</ETag></CopyObjectResult>";
    private static final String OWNER =
            "<Grant><Grantee><ID>me</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant>";
    private static final String EVERYONE = "<Grant><Grantee><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI>"
            + "</Grantee><Permission>READ</Permission></Grant>";
    private static final String SOMEBODY =
            "<Grant><Grantee><ID>you</ID></Grantee><Permission>READ</Permission></Grant>";

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
    void everythingElseGoesAlong() throws BlobException {
        head(
                5,
                "x-amz-storage-class: GLACIER_IR",
                "x-amz-website-redirect-location: /there",
                "expires: never",
                "x-amz-meta-old: 1");
        Metadata read = store.stat(BLOB).metadata().orElseThrow();
        head(
                5,
                "x-amz-server-side-encryption: aws:kms",
                "x-amz-server-side-encryption-aws-kms-key-id: key-1",
                "x-amz-object-lock-legal-hold: ON");
        server.reply("200 OK", acl(OWNER)).reply("200 OK", COPIED);
        head(5);
        store.replaceMetadata(BLOB, read.withUser("new", "2"), "x");
        RawServer.Request copy = server.requests().get(3);
        assertThat(copy.line()).isEqualTo("PUT /photos/a/b.txt HTTP/1.1");
        assertThat(copy.header("x-amz-copy-source")).isEqualTo("/photos/a/b.txt");
        assertThat(copy.header("x-amz-copy-source-if-match")).isEqualTo("\"x\"");
        assertThat(copy.header("x-amz-metadata-directive")).isEqualTo("REPLACE");
        assertThat(copy.header("x-amz-storage-class")).isEqualTo("GLACIER_IR");
        assertThat(copy.header("x-amz-website-redirect-location")).isEqualTo("/there");
        assertThat(copy.header("expires")).isEqualTo("never");
        assertThat(copy.header("x-amz-server-side-encryption")).isEqualTo("aws:kms");
        assertThat(copy.header("x-amz-server-side-encryption-aws-kms-key-id")).isEqualTo("key-1");
        assertThat(copy.header("x-amz-object-lock-legal-hold")).isEqualTo("ON");
        assertThat(copy.header("x-amz-meta-old")).isEqualTo("1");
        assertThat(copy.header("x-amz-meta-new")).isEqualTo("2");
        assertThat(copy.header("x-amz-tagging-directive")).isEmpty();
        assertThat(copy.header("x-amz-acl")).isEmpty();
    }

    @Test
    void publicAccessTravelsWithTheCopy() throws BlobException {
        head(5);
        server.reply("200 OK", acl(OWNER + EVERYONE)).reply("200 OK", COPIED).reply("200 OK", acl(EVERYONE + OWNER));
        head(5);
        store.replaceMetadata(BLOB, Metadata.EMPTY, "x");
        assertThat(server.requests().get(2).header("x-amz-acl")).isEqualTo("public-read");
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void otherAccessIsPutBack() throws BlobException {
        head(5);
        server.reply("200 OK", acl(OWNER + SOMEBODY))
                .reply("200 OK", COPIED)
                .reply("200 OK", acl(OWNER))
                .reply("200 OK", "");
        head(5);
        store.replaceMetadata(BLOB, Metadata.EMPTY, "x");
        RawServer.Request restored = server.requests().get(4);
        assertThat(restored.line()).isEqualTo("PUT /photos/a/b.txt?acl= HTTP/1.1");
        assertThat(restored.text()).contains("<ID>you</ID>", "<Permission>READ</Permission>", "<Owner><ID>me</ID>");
    }

    @Test
    void accessThatCannotBePutBackIsSaid() {
        head(5);
        server.reply("200 OK", acl(OWNER + SOMEBODY))
                .reply("200 OK", COPIED)
                .reply("200 OK", acl(OWNER))
                .reply("403 Forbidden", error("AccessDenied", ""));
        BlobException failure = refused(Kind.ACCESS_DENIED, () -> store.replaceMetadata(BLOB, Metadata.EMPTY, "x"));
        assertThat(failure).hasMessageContaining("could not be restored");
    }

    @Test
    void accessThatCannotBeReadForbidsTheEdit() {
        head(5);
        server.reply("403 Forbidden", error("AccessDenied", ""));
        refused(Kind.ACCESS_DENIED, () -> store.replaceMetadata(BLOB, Metadata.EMPTY, "x"));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aStoreWithoutAccessListsIsEditedAllTheSame() throws BlobException {
        head(5);
        server.reply("501 Not Implemented", error("NotImplemented", "")).reply("200 OK", COPIED);
        head(5);
        assertThat(store.replaceMetadata(BLOB, Metadata.EMPTY, "x").size()).isEqualTo(5);
    }

    @Test
    void aLostReplyIsLookedUp() throws BlobException {
        head(5);
        server.reply("200 OK", acl(OWNER)).hangUp();
        head(5, "x-amz-meta-new: 2");
        head(5, "x-amz-meta-new: 2");
        Metadata wanted = Metadata.EMPTY.withUser("new", "2");
        assertThat(store.replaceMetadata(BLOB, wanted, "x").metadata()).contains(wanted);
        head(5);
        server.reply("200 OK", acl(OWNER)).hangUp();
        head(5);
        refused(Kind.OUTCOME_UNKNOWN, () -> store.replaceMetadata(BLOB, wanted, "x"));
    }

    @Test
    void aBlobBeyondFiveGibibytesIsCopiedInPartsWithItsTags() throws BlobException {
        long size = (5L << 30) + 1;
        head(size);
        server.reply("200 OK", acl(OWNER))
                .reply("200 OK", "<Tagging><TagSet><Tag><Key>a b</Key><Value>1</Value></Tag></TagSet></Tagging>")
                .reply("200 OK", "<R><UploadId>U</UploadId></R>");
        for (int i = 0; i < 11; i++) {
            server.reply("200 OK", "<CopyPartResult><ETag>\"p\"</ETag></CopyPartResult>");
        }
        server.reply("200 OK", "<R><ETag>\"x-11\"</ETag></R>");
        head(size);
        store.replaceMetadata(BLOB, Metadata.ofContentType("a/b"), "x");
        List<RawServer.Request> requests = server.requests();
        assertThat(requests.get(3).header("x-amz-tagging")).isEqualTo("a%20b=1");
        assertThat(requests.get(3).header("content-type")).isEqualTo("a/b");
        assertThat(requests.get(4).header("x-amz-copy-source-range")).isEqualTo("bytes=0-536870911");
        assertThat(requests.get(4).header("x-amz-copy-source-if-match")).isEqualTo("\"x\"");
        assertThat(requests.get(14).header("x-amz-copy-source-range")).isEqualTo("bytes=5368709120-5368709120");
        assertThat(requests.get(15).line()).isEqualTo("POST /photos/a/b.txt?uploadId=U HTTP/1.1");
    }

    private void head(long size, String... headers) {
        var lines = new StringBuilder("HTTP/1.1 200 OK\r\nETag: \"x\"\r\n");
        for (String header : headers) {
            lines.append(header).append("\r\n");
        }
        server.raw(lines + "Content-Length: " + size + "\r\n\r\n", true);
    }

    private static String acl(String grants) {
        return "<AccessControlPolicy><Owner><ID>me</ID></Owner><AccessControlList>" + grants
                + "</AccessControlList></AccessControlPolicy>";
    }
}
