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

/// Uploads by a form that a browser sends: what is stored, and what is answered. What is refused is in
/// [FormRefusalTest].
class FormUploadTest {
    private static final String POLICY = "{\"expiration\": \"2035-01-01T00:00:00.000Z\", \"conditions\": ["
            + "{\"bucket\": \"forms\"}, [\"starts-with\", \"$key\", \"in/\"], [\"starts-with\", \"$x-amz-\", \"\"],"
            + "{\"x-amz-algorithm\": \"AWS4-HMAC-SHA256\"}, [\"starts-with\", \"$x-amz-credential\", \"\"],"
            + "[\"eq\", \"$x-amz-date\", \"20300101T000000Z\"], [\"content-length-range\", 1, 100] MORE]}";

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(STORE.port());
        wire.signed(STORE.owner(), "PUT", "/forms");
        wire.signed(STORE.owner(), "PUT", "/forms?acl=", Map.of("x-amz-acl", "private"), "");
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    private static String policy(String more) {
        return POLICY.replace("MORE", more.isEmpty() ? "" : ", " + more);
    }

    private static Form form(String more) {
        return new Form().with("key", "in/x").signed(STORE.owner(), policy(more));
    }

    private Answer get(String key) throws IOException {
        return wire.signed(STORE.owner(), "GET", "/forms/" + key);
    }

    @Test
    void aSignedFormStoresItsFile() throws IOException {
        Answer answer = form("").post(wire, "/forms");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("location")).endsWith("/forms/in/x");
        Answer stored = get("in/x");
        assertThat(stored.body()).isEqualTo("content");
        assertThat(stored.header("etag")).isEqualTo(answer.header("etag"));
        assertThat(stored.header("content-type")).isEqualTo("binary/octet-stream");
    }

    @Test
    void aFormSignedTheOldWayStoresItsFileToo() throws IOException {
        var old = "{\"expiration\": \"2035-01-01T00:00:00Z\", \"conditions\": ["
                + "{\"bUcKeT\": \"forms\"}, [\"StArTs-WiTh\", \"$KeY\", \"in/\"]]}";
        var form = new Form().with("kEy", "in/old").signedTheOldWay(STORE.owner(), old);
        assertThat(form.post(wire, "/forms/").status()).isEqualTo(204);
        assertThat(get("in/old").body()).isEqualTo("content");
    }

    @ParameterizedTest
    @CsvSource({
        "report.txt, in/report.txt",
        "C:\\Users\\me\\report.txt, in/report.txt",
        "/home/me/a b.txt, in/a%20b.txt",
        "\u00e9.txt, in/%C3%A9.txt"
    })
    void theKeyMayHoldTheNameOfTheFile(String fileName, String key) throws IOException {
        var form = new Form().with("key", "in/${filename}").signed(STORE.owner(), policy(""));
        assertThat(form.post(wire, "/forms", fileName, "named").status()).isEqualTo(204);
        assertThat(get(key).body()).isEqualTo("named");
    }

    @Test
    void fieldsAreTheHeadersOfAnUpload() throws IOException {
        var more = "[\"starts-with\", \"$Content-Type\", \"text/\"], {\"acl\": \"public-read\"},"
                + "[\"starts-with\", \"$x-amz-meta-note\", \"\"], {\"cache-control\": \"no-store\"},"
                + "[\"starts-with\", \"$tagging\", \"\"], [\"starts-with\", \"$x-amz-checksum-crc32\", \"\"]";
        var form = form(more)
                .with("Content-Type", "text/x")
                .with("aCl", "public-read")
                .with("x-amz-meta-Note", "caf\u00e9")
                .with("Cache-Control", "no-store")
                .with("x-amz-checksum-crc32", "y/Q5Jg==")
                .with("tagging", "<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>")
                .with("x-ignore-this", "really");
        Answer answer = form.post(wire, "/forms", "f", "123456789");
        assertThat(answer.outcome()).isEqualTo("204");
        assertThat(answer.header("x-amz-checksum-crc32")).isEqualTo("y/Q5Jg==");
        Answer stored = wire.anonymous("GET", "/forms/in/x", Map.of(), "");
        assertThat(stored.header("content-type")).isEqualTo("text/x");
        assertThat(stored.header("cache-control")).isEqualTo("no-store");
        assertThat(stored.header("x-amz-meta-note")).isEqualTo("=?UTF-8?B?Y2Fmw6k=?=");
        assertThat(stored.header("x-amz-tagging-count")).isEqualTo("1");
        assertThat(get("in/x?tagging=").body()).contains("<Key>a</Key><Value>b</Value>");
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "201, 201", "204, 204", "302, 204", "nonsense, 204"})
    void theFormMayChooseTheStatus(String wanted, int status) throws IOException {
        Answer answer = form("[\"starts-with\", \"$success_action_status\", \"\"]")
                .with("success_action_status", wanted)
                .post(wire, "/forms");
        assertThat(answer.status()).isEqualTo(status);
        if (status == 201) {
            assertThat(answer.body()).contains("<PostResponse>");
            assertThat(answer.element("Bucket")).isEqualTo("forms");
            assertThat(answer.element("Key")).isEqualTo("in/x");
            assertThat(answer.element("ETag")).isEqualTo(answer.header("etag").replace("\"", "&quot;"));
            assertThat(answer.element("Location")).endsWith("/forms/in/x");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://app.example/done, http://app.example/done?",
        "https://app.example/done?a=b, https://app.example/done?a=b&"
    })
    void theFormMaySendTheBrowserOn(String page, String beginning) throws IOException {
        Answer answer = form("[\"starts-with\", \"$success_action_redirect\", \"\"]")
                .with("success_action_redirect", page)
                .post(wire, "/forms");
        assertThat(answer.status()).isEqualTo(303);
        String etag = answer.header("etag").replace("\"", "%22");
        assertThat(answer.header("location")).isEqualTo(beginning + "bucket=forms&key=in%2Fx&etag=" + etag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "/done", "http:///x", "not a page"})
    void whatIsNoPageSendsNobodyAnywhere(String page) throws IOException {
        Answer answer = form("[\"starts-with\", \"$success_action_redirect\", \"\"]")
                .with("success_action_redirect", page)
                .post(wire, "/forms");
        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void aFormWithoutPolicyIsAnybodys() throws IOException {
        var form = new Form().with("key", "in/anybody");
        assertThat(form.post(wire, "/forms").outcome()).isEqualTo("403 AccessDenied");
        wire.signed(STORE.owner(), "PUT", "/forms?acl=", Map.of("x-amz-acl", "public-read-write"), "");
        assertThat(form.post(wire, "/forms").outcome()).isEqualTo("204");
        assertThat(get("in/anybody").body()).isEqualTo("content");
    }

    @Test
    void aSignerNeedsPermissionToWrite() throws IOException {
        var form = new Form().with("key", "in/x").signed(STORE.other(), policy(""));
        assertThat(form.post(wire, "/forms").outcome()).isEqualTo("403 AccessDenied");
    }

    @Test
    void fieldsBehindTheFileAreIgnored() throws IOException {
        assertThat(form("").behindTheFile("acl", "public-read")
                        .post(wire, "/forms")
                        .status())
                .isEqualTo(204);
        assertThat(wire.anonymous("GET", "/forms/in/x", Map.of(), "").outcome()).isEqualTo("403 AccessDenied");
    }

    @Test
    void theBucketMayStandInTheHostName() throws IOException {
        var headers = Map.of(
                "content-type", "multipart/form-data; boundary=" + Form.BOUNDARY,
                "host", "forms.localhost:" + STORE.port());
        Answer answer = wire.anonymous("POST", "/", headers, form("").body("f", "hosted"));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("location")).isEqualTo("http://forms.localhost:" + STORE.port() + "/in/x");
        assertThat(get("in/x").body()).isEqualTo("hosted");
    }
}
