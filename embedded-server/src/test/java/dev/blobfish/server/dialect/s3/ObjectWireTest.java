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

/// What the S3 specification says of objects and listings, seen on the wire.
class ObjectWireTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(STORE.port());
        call("PUT", "/objects", Map.of(), "");
        call("PUT", "/objects/ten", Map.of("content-type", "text/x", "x-amz-meta-a", "b"), "0123456789");
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    private Answer call(String method, String target, Map<String, String> headers, String body) throws IOException {
        return wire.signed(STORE.owner(), method, target, headers, body);
    }

    private Answer get(String target) throws IOException {
        return call("GET", target, Map.of(), "");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 206, 0123, bytes 0-3/10",
        "bytes=7-, 206, 789, bytes 7-9/10",
        "bytes=-2, 206, 89, bytes 8-9/10",
        "bytes=8-99, 206, 89, bytes 8-9/10",
        "bytes=-99, 206, 0123456789, bytes 0-9/10",
        "bytes=5-4, 200, 0123456789, ''",
        "'bytes=0-1,3-4', 200, 0123456789, ''",
        "lines=1-2, 200, 0123456789, ''"
    })
    void aRangeIsServed(String range, int status, String body, String contentRange) throws IOException {
        Answer answer = call("GET", "/objects/ten", Map.of("range", range), "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.header("content-range")).isEqualTo(contentRange);
        assertThat(call("HEAD", "/objects/ten", Map.of("range", range), "").header("content-length"))
                .isEqualTo(Integer.toString(body.length()));
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-", "bytes=-0"})
    void aRangeBehindTheEndIsRefused(String range) throws IOException {
        assertThat(call("GET", "/objects/ten", Map.of("range", range), "").outcome())
                .isEqualTo("416 InvalidRange");
    }

    @ParameterizedTest
    @CsvSource({
        "if-match, ETAG, 200",
        "if-match, \"0\", 412 PreconditionFailed",
        "if-match, *, 200",
        "if-none-match, ETAG, 304",
        "if-none-match, *, 304",
        "if-none-match, \"0\", 200",
        "if-modified-since, 'Sat, 29 Oct 1994 19:43:31 GMT', 200",
        "if-unmodified-since, 'Sat, 29 Oct 1994 19:43:31 GMT', 412 PreconditionFailed"
    })
    void aReadObeysItsConditions(String header, String value, String outcome) throws IOException {
        String etag = get("/objects/ten").header("etag");
        assertThat(call("GET", "/objects/ten", Map.of(header, value.replace("ETAG", etag)), "")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void headersAreGivenBack() throws IOException {
        Map<String, String> headers = Map.of(
                "content-type", "text/plain; charset=utf-8",
                "cache-control", "no-cache",
                "content-disposition", "attachment; filename=\"x\"",
                "content-encoding", "gzip, aws-chunked",
                "content-language", "de",
                "expires", "whenever",
                "x-amz-meta-Mixed", "  spaced  inside ",
                "x-amz-meta-umlaut", "\u00c3\u00a4");
        assertThat(call("PUT", "/objects/h", headers, "x").status()).isEqualTo(200);
        Answer answer = call("HEAD", "/objects/h", Map.of(), "");
        assertThat(answer.header("content-type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.header("cache-control")).isEqualTo("no-cache");
        assertThat(answer.header("content-disposition")).isEqualTo("attachment; filename=\"x\"");
        assertThat(answer.header("content-encoding")).isEqualTo("gzip");
        assertThat(answer.header("content-language")).isEqualTo("de");
        assertThat(answer.header("expires")).isEqualTo("whenever");
        assertThat(answer.header("x-amz-meta-mixed")).contains("spaced");
        assertThat(answer.header("x-amz-meta-umlaut")).isEqualTo("=?UTF-8?B?w6Q=?=");
        assertThat(get("/objects/ten").header("content-type")).isEqualTo("text/x");
        call("PUT", "/objects/untyped", Map.of(), "x");
        assertThat(get("/objects/untyped").header("content-type")).isEqualTo("binary/octet-stream");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=UTF-8",
        "text/plain;charset=utf-8",
        "TEXT/PLAIN",
        "Application/Json; Charset=utf-8",
        "text/html; charset=ISO-8859-1"
    })
    void aSignedHeaderIsTakenLetterByLetter(String type) throws IOException {
        assertThat(call("PUT", "/objects/typed", Map.of("content-type", type), "x")
                        .status())
                .isEqualTo(200);
        assertThat(get("/objects/typed").header("content-type")).isEqualTo(type);
    }

    @Test
    void aCopyOntoItselfReplacesTheMetadata() throws IOException {
        Map<String, String> headers =
                Map.of("x-amz-copy-source", "/objects/ten", "x-amz-metadata-directive", "REPLACE", "x-amz-meta-a", "c");
        assertThat(call("PUT", "/objects/ten", headers, "").element("ETag")).isNotEmpty();
        assertThat(get("/objects/ten").header("x-amz-meta-a")).isEqualTo("c");
        assertThat(get("/objects/ten").body()).isEqualTo("0123456789");
        assertThat(call("PUT", "/objects/ten", Map.of("x-amz-copy-source", "objects/ten"), "")
                        .outcome())
                .isEqualTo("400 InvalidRequest");
        assertThat(call("PUT", "/objects/copy", Map.of("x-amz-copy-source", "objects/absent"), "")
                        .outcome())
                .isEqualTo("404 NoSuchKey");
    }

    @Test
    void aCopySourceIsDecodedOnce() throws IOException {
        call("PUT", "/objects/odd%2525%20%3FversionId", Map.of(), "odd");
        assertThat(call("PUT", "/objects/copy", Map.of("x-amz-copy-source", "objects/odd%2525%20%3FversionId"), "")
                        .status())
                .isEqualTo(200);
        assertThat(get("/objects/copy").body()).isEqualTo("odd");
    }

    @Test
    void listingsFoldAndGoOn() throws IOException {
        call("PUT", "/listed", Map.of(), "");
        for (String key : new String[] {"a", "d/1", "d/2", "e%26%3C", "%F0%90%80%80", "%EF%BF%BD"}) {
            call("PUT", "/listed/" + key, Map.of(), "x");
        }
        Answer first = get("/listed?list-type=2&max-keys=2&delimiter=%2F");
        assertThat(first.body())
                .contains("<Key>a</Key>", "<CommonPrefixes><Prefix>d/</Prefix>", "<KeyCount>2</KeyCount>")
                .contains("<IsTruncated>true</IsTruncated>");
        Answer second = get(
                "/listed?continuation-token=" + first.element("NextContinuationToken") + "&delimiter=%2F&list-type=2");
        assertThat(second.body()).contains("<Key>e&amp;&lt;</Key>").doesNotContain("d/");
        assertThat(second.body().indexOf("\uFFFD"))
                .isPositive()
                .isLessThan(second.body().indexOf("\uD800\uDC00"));
        assertThat(get("/listed?delimiter=%2F&marker=d%2F").body())
                .doesNotContain("d/1")
                .doesNotContain("<Key>a");
        assertThat(get("/listed?encoding-type=url&prefix=e").body()).contains("<Key>e%26%3C</Key>");
        assertThat(get("/listed?max-keys=0").body()).contains("<IsTruncated>false</IsTruncated>");
        assertThat(get("/listed?max-keys=x").outcome()).isEqualTo("400 InvalidArgument");
        assertThat(get("/listed?versions=").body()).contains("<VersionId>null</VersionId>", "<IsLatest>true");
        assertThat(call("DELETE", "/listed", Map.of(), "").outcome()).isEqualTo("409 BucketNotEmpty");
    }

    @ParameterizedTest
    @CsvSource({
        "policy, 404 NoSuchBucketPolicy",
        "lifecycle, 404 NoSuchLifecycleConfiguration",
        "encryption, 404 ServerSideEncryptionConfigurationNotFoundError",
        "website, 404 NoSuchWebsiteConfiguration",
        "cors, 404 NoSuchCORSConfiguration",
        "tagging, 404 NoSuchTagSet",
        "versioning, 200",
        "logging, 200",
        "location, 200"
    })
    void whatABucketDoesNotHaveHasItsOwnAnswer(String resource, String outcome) throws IOException {
        assertThat(get("/objects?" + resource + "=").outcome()).isEqualTo(outcome);
    }

    @Test
    void tagsKeepTheirOrder() throws IOException {
        String tags = "<Tagging><TagSet><Tag><Key>z</Key><Value>1</Value></Tag><Tag><Key>a</Key><Value/></Tag></TagSet>"
                + "</Tagging>";
        assertThat(call("PUT", "/objects/ten?tagging=", Map.of(), tags).status())
                .isEqualTo(200);
        assertThat(get("/objects/ten?tagging=").body()).containsSubsequence("<Key>z</Key>", "<Key>a</Key>");
        assertThat(get("/objects/ten").header("x-amz-tagging-count")).isEqualTo("2");
        assertThat(call("DELETE", "/objects/ten?tagging=", Map.of(), "").status())
                .isEqualTo(204);
        assertThat(get("/objects/ten?tagging=").status()).isEqualTo(200);
    }

    @Test
    void aWebsiteIsKeptAndGivenBack() throws IOException {
        String site = "<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument>"
                + "</WebsiteConfiguration>";
        assertThat(call("PUT", "/objects?website=", Map.of(), site).status()).isEqualTo(200);
        assertThat(get("/objects?website=").body()).contains("<Suffix>index.html</Suffix>");
        assertThat(call("DELETE", "/objects?website=", Map.of(), "").status()).isEqualTo(204);
        assertThat(get("/objects?website=").outcome()).isEqualTo("404 NoSuchWebsiteConfiguration");
    }

    @Test
    void aBrowserIsToldWhatItMayDo() throws IOException {
        String rules = "<CORSConfiguration><CORSRule><AllowedOrigin>http://*.example.org</AllowedOrigin>"
                + "<AllowedMethod>GET</AllowedMethod></CORSRule></CORSConfiguration>";
        call("PUT", "/objects?cors=", Map.of(), rules);
        var origin = Map.of("origin", "http://a.example.org", "access-control-request-method", "GET");
        Answer allowed = wire.anonymous("OPTIONS", "/objects/ten", origin, "");
        assertThat(allowed.header("access-control-allow-origin")).isEqualTo("http://a.example.org");
        var foreign = Map.of("origin", "http://example.com", "access-control-request-method", "GET");
        assertThat(wire.anonymous("OPTIONS", "/objects/ten", foreign, "").outcome())
                .isEqualTo("403 AccessForbidden");
        assertThat(wire.anonymous("GET", "/objects/ten", Map.of("origin", "http://a.example.org"), "")
                        .header("access-control-allow-origin"))
                .isEqualTo("http://a.example.org");
        call("DELETE", "/objects?cors=", Map.of(), "");
    }

    @Test
    void bucketsAreListedByRegion() throws IOException {
        String configuration = "<CreateBucketConfiguration><LocationConstraint>eu-1</LocationConstraint>"
                + "</CreateBucketConfiguration>";
        for (String name : new String[] {"in-eu-a", "in-eu-b"}) call("PUT", "/" + name, Map.of(), configuration);
        assertThat(get("/?bucket-region=eu-1").body())
                .contains("<Name>in-eu-a</Name>", "<Name>in-eu-b</Name>")
                .doesNotContain("<Name>objects</Name>");
        assertThat(get("/?bucket-region=us-east-1").body())
                .contains("<Name>objects</Name>")
                .doesNotContain("in-eu");
        Answer page = get("/?bucket-region=eu-1&max-buckets=1");
        assertThat(page.body()).contains("<Name>in-eu-a</Name>").doesNotContain("in-eu-b");
        Answer last =
                get("/?bucket-region=eu-1&continuation-token=" + page.element("ContinuationToken") + "&max-buckets=1");
        assertThat(last.body()).contains("<Name>in-eu-b</Name>").doesNotContain("ContinuationToken", "in-eu-a");
    }

    @Test
    void theBucketMayStandInTheHostName() throws IOException {
        Answer answer =
                wire.signed(STORE.owner(), "GET", "/ten", Map.of("host", "objects.localhost:" + STORE.port()), "");
        assertThat(answer.body()).isEqualTo("0123456789");
    }

    @Test
    void completingAgainAnswersTheSame() throws IOException {
        String upload = call("POST", "/objects/multi?uploads", Map.of(), "").element("UploadId");
        String etag = call("PUT", "/objects/multi?partNumber=3&uploadId=" + upload, Map.of(), "part")
                .header("etag");
        assertThat(get("/objects/multi?uploadId=" + upload).body()).contains("<PartNumber>3</PartNumber>");
        assertThat(get("/objects?uploads=").body()).contains(upload);
        String parts = "<CompleteMultipartUpload><Part><PartNumber>3</PartNumber><ETag>" + etag.replace("\"", "&quot;")
                + "</ETag></Part></CompleteMultipartUpload>";
        Answer first = call("POST", "/objects/multi?uploadId=" + upload, Map.of(), parts);
        Answer second = call("POST", "/objects/multi?uploadId=" + upload, Map.of(), parts);
        assertThat(first.element("Location")).isEqualTo("http://127.0.0.1:" + STORE.port() + "/objects/multi");
        assertThat(first.element("ETag")).endsWith("-1&quot;").isEqualTo(second.element("ETag"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(get("/objects/multi").body()).isEqualTo("part");
        assertThat(call("DELETE", "/objects/multi?uploadId=" + upload, Map.of(), "")
                        .outcome())
                .isEqualTo("404 NoSuchUpload");
    }
}
