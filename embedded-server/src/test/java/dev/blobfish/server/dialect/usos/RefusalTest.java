package dev.blobfish.server.dialect.usos;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.ServerSettings.UsosOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused before or beside the work itself.
class RefusalTest extends StoreTest {
    private static final String NONE = "";

    private Answer bare(String line, String authorization) throws IOException {
        return store.send(store.http(), line, authorization, NONE, NONE);
    }

    private Answer form(String type, String body) throws IOException {
        var authorization = Signer.header(store.a().plaintext(1));
        return store.send(store.https(), "POST /services/blobbox/put", authorization, type, body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/services",
                "/services/blobbox/",
                "/services/blobbox/blob/",
                "//services/blobbox/blob",
                "/services//blobbox/blob",
                "/services/blobbox/inspect_blob",
                "/usos/services/blobbox/blob",
                "/services/blobbox/%62lob",
                "/services/blobbox/../blobbox/blob",
                "/services/blobbox/BLOB",
                "*"
            })
    void nothingIsAtAnyOtherAddress(String path) throws Exception {
        var answer = bare("GET " + path, NONE);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.value("message")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, blob, 'GET, POST, OPTIONS'", "DELETE, delete, 'GET, POST, OPTIONS'", "HEAD, get, 'GET, POST, OPTIONS'",
        "PATCH, chmod, 'GET, POST, OPTIONS'", "GET, put, 'POST, OPTIONS'", "GET, put_unsigned, 'POST, OPTIONS'",
        "BREW, blob, 'GET, POST, OPTIONS'"
    })
    void otherVerbsAreToldTheRightOnes(String verb, String method, String allowed) throws Exception {
        var head = verb + " /services/blobbox/" + method + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), store.http().getPort())) {
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 405 ").contains("\r\nAllow: " + allowed + "\r\n");
        }
    }

    @Test
    void aDeclaredParameterIsGivenOnce() throws Exception {
        var twice = store.send(
                store.https(),
                "POST /services/blobbox/blob?blob_id=x",
                Signer.header(store.a().plaintext(1)),
                "application/x-www-form-urlencoded",
                "blob_id=x");
        assertThat(twice.outcome()).isEqualTo("400 param_invalid blob_id");
    }

    @Test
    void aFormMayBeLargeAndNotLarger() throws Exception {
        var type = "application/x-www-form-urlencoded";
        var authorization = Signer.header(store.a().plaintext(1));
        var line = "POST /services/blobbox/put_text";
        var much = "data=a&x=" + "y".repeat((8 << 20) - 9);
        assertThat(store.send(store.https(), line, authorization, type, much).status())
                .isEqualTo(200);
        assertThat(store.send(store.https(), line, authorization, type, much + "y")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aFileHasToBeAPartWithAName() throws Exception {
        var file = Multipart.part("name=\"data\"; filename=\"f\"", "abc");
        var end = "--B7f3--";
        assertThat(form(Multipart.TYPE, end).outcome()).isEqualTo("400 param_missing data");
        assertThat(form(Multipart.TYPE, Multipart.part("name=\"data\"", "abc") + end)
                        .outcome())
                .isEqualTo("400 param_invalid filename_missing data");
        assertThat(form(Multipart.TYPE, Multipart.part("name=\"data\"; filename=\"\"", "abc") + end)
                        .outcome())
                .isEqualTo("400 param_invalid filename_missing data");
        assertThat(form(Multipart.TYPE, file + file + end).outcome()).isEqualTo("400 param_invalid data");
        assertThat(form("application/x-www-form-urlencoded", "data=abc").outcome())
                .isEqualTo("400 param_invalid not_multipart data");
        assertThat(form("multipart/form-data", file + end).outcome()).isEqualTo("400 param_invalid not_multipart data");
        assertThat(form(Multipart.TYPE, file).outcome()).isEqualTo("400 param_invalid malformed_multipart data");
        assertThat(form(Multipart.TYPE, "x".repeat(10)).outcome())
                .isEqualTo("400 param_invalid malformed_multipart data");
        assertThat(form(Multipart.TYPE, Multipart.part("name=\"x\"", "y".repeat((64 << 10) + 1)) + end)
                        .outcome())
                .isEqualTo("400 param_invalid x");
        assertThat(ids("all_blob_ids")).isEmpty();
    }

    @Test
    void partsComeInAnyOrderAndUnknownOnesDoNotCount() throws Exception {
        var body = Multipart.part("name=\"oauth_nonce\"", "x")
                + Multipart.part("name=\"data\"; filename=\"" + UsosStore.octets("zażółć") + ".bin\"", "abc")
                + Multipart.part("name=\"max_age\"", "60")
                + Multipart.part("name=\"whatever\"", "x")
                + "--B7f3--";
        var answer = form("multipart/form-data; boundary=\"B7f3\"", body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(facts(answer.value("blob_id"), "expires_before"))
                .isEqualTo("{\"expires_before\":\"2026-01-02 10:01:00\"}");
    }

    @Test
    void anOptionBehindTheFileIsCheckedBeforeAnythingIsStored() throws Exception {
        var body = Multipart.part("name=\"data\"; filename=\"f\"", "abc") + Multipart.part("name=\"max_age\"", "x")
                + "--B7f3--\r\n";
        assertThat(form(Multipart.TYPE, body).outcome()).isEqualTo("400 param_invalid max_age");
        assertThat(ids("all_blob_ids")).isEmpty();
    }

    @Test
    void anUnsignedFileIsTakenWhateverItsSignature() throws Exception {
        var answer = store.send(
                store.http(),
                "POST /services/blobbox/put_unsigned?oauth_nonce=a&oauth_nonce=b",
                "OAuth oauth_consumer_key=\"x\", oauth_signature_method=\"PLAINTEXT\", oauth_signature=\"%26\"",
                Multipart.TYPE,
                Multipart.body("abc", Map.of()));
        assertThat(answer.text()).isEqualTo("{\"success\":true}");
    }

    @Test
    void strangersPagesLeaveNothingUnlessTheSettingsSaySo() throws Exception {
        assertThat(fromPage("https://stranger.example").status()).isEqualTo(403);
        assertThat(fromPage("null").status()).isEqualTo(403);
        assertThat(fromPage(store.http().toString()).status()).isEqualTo(200);
        assertThat(bare("OPTIONS /services/blobbox/put_unsigned", NONE).header("Access-Control-Allow-Origin"))
                .isEmpty();
        store.close();
        var old = UsosStore.OPTIONS;
        store = new UsosStore(
                folder,
                new SettableClock(),
                new UsosOptions(old.zone(), old.timestampWindow(), old.stagingLife(), false, true, 0));
        var taken = fromPage("https://stranger.example");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private Answer fromPage(String origin) throws IOException {
        return store.send(
                store.http(),
                "POST /services/blobbox/put_unsigned",
                "x\r\nOrigin: " + origin,
                Multipart.TYPE,
                Multipart.body("abc", Map.of()));
    }

    @Test
    void pagesMayCallWhatIsSigned() throws Exception {
        var asked = bare("OPTIONS /services/blobbox/blob", NONE);
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(asked.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST");
        assertThat(asked.header("Access-Control-Allow-Headers")).isEqualTo("Authorization, Content-Type");
        assertThat(store.call(store.a(), "consumer").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(bare("GET /services/apisrv/now", "x\r\nOrigin: https://stranger.example")
                        .status())
                .isEqualTo(200);
        assertThat(bare("GET /services/blobbox/blob", NONE).header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }
}
