package dev.blobfish.server.dialect.usos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad input over a real socket: a refusal in JSON, never a 500, and nothing changes.
class HostileRequestTest extends StoreTest {
    private String kept = "";

    @BeforeEach
    void storeSomething() throws Exception {
        kept = text("before");
    }

    @AfterEach
    void nothingHasChanged() throws Exception {
        assertThat(ids("all_blob_ids")).containsExactly(kept);
        assertThat(store.call(store.a(), "get", "blob_id", kept).text()).isEqualTo("before");
    }

    private Answer raw(String target, String headers, String body) throws IOException {
        return Wire.send(
                store.http(),
                store.trust(),
                "POST " + target + " HTTP/1.1\r\nHost: " + store.http().getAuthority() + "\r\nContent-Length: "
                        + body.length() + "\r\n" + headers + "\r\n" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?%",
                "?%zz=%",
                "?&&&=&",
                "?=",
                "?oauth_consumer_key",
                "?oauth_signature_method=%FF",
                "?a|b=c|d",
                "?\u00FF=\u00FE",
                "?oauth_token=",
                "?oauth_consumer_key=a&oauth_consumer_key=b",
                "?%00=%00",
                "?oauth_consumer_key=%00&oauth_signature_method=PLAINTEXT&oauth_signature=%26"
            })
    void queriesThatMakeNoSense(String query) throws Exception {
        var answer = raw("/services/blobbox/consumer" + query, "", "");
        assertThat(answer.status()).isIn(400, 401, 403);
        assertThat(answer.value("message")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OAuth ,,,",
                "OAuth =\"\"",
                "OAuth oauth_consumer_key=\"",
                "OAuth oauth_consumer_key",
                "OAuth \"",
                "oauth realm=\"x\"",
                "OAuth oauth_consumer_key=\"%ZZ\", oauth_signature_method=\"HMAC-SHA1\"",
                "OAuth oauth_nonce=\"a\", oauth_nonce=\"b\"",
                "OAuthoauth_nonce=\"a\""
            })
    void authorizationsThatMakeNoSense(String authorization) throws Exception {
        var answer = raw("/services/blobbox/consumer", "Authorization: " + authorization + "\r\n", "");
        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.value("message")).isNotEmpty();
    }

    @Test
    void twoAuthorizationsAreOneTooMany() throws Exception {
        var oauth = store.a().hmac("POST", store.http() + "/services/blobbox/consumer", Map.of(), 1);
        var line = "Authorization: " + Signer.header(oauth) + "\r\n";
        assertThat(raw("/services/blobbox/consumer", line + line, "").outcome())
                .isEqualTo("400 param_invalid oauth_consumer_key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example"})
    void aStrangersNameIsRefused(String host) throws Exception {
        var answer = Wire.send(
                store.http(), store.trust(), "GET /services/apisrv/now HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.value("message")).isNotEmpty();
    }

    @Test
    void whatIsNoHttpIsRefusedInJson() throws Exception {
        var answer = Wire.send(store.http(), store.trust(), "GET\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.value("message")).isNotEmpty();
        var large = Wire.send(store.http(), store.trust(), "GET /" + "x".repeat(70_000) + " HTTP/1.1\r\n\r\n");
        assertThat(large.status()).isIn(414, 431);
        assertThat(large.value("message")).isNotEmpty();
    }

    @Test
    void aBodyThatBreaksOffStoresNothing() throws Exception {
        var where = store.https();
        var head = "POST /services/blobbox/put HTTP/1.1\r\nHost: " + where.getAuthority() + "\r\nAuthorization: "
                + Signer.header(store.a().plaintext(1)) + "\r\nContent-Type: " + Multipart.TYPE
                + "\r\nContent-Length: 1000000\r\n\r\n";
        var body = Multipart.body("x".repeat(100_000), Map.of());
        try (var socket = store.trust().getSocketFactory().createSocket("127.0.0.1", where.getPort())) {
            socket.getOutputStream().write((head + body.substring(0, 50_000)).getBytes(ISO_8859_1));
        }
    }

    @Test
    void aFileInChunksIsTaken() throws Exception {
        var where = store.http();
        var body = Multipart.body("abc", Map.of());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), where.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /services/blobbox/put_unsigned HTTP/1.1\r\nHost: " + where.getAuthority()
                            + "\r\nConnection: close\r\nContent-Type: " + Multipart.TYPE
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(ISO_8859_1));
            for (int i = 0; i < body.length(); i++) out.write(("1\r\n" + body.charAt(i) + "\r\n").getBytes(ISO_8859_1));
            out.write("0\r\n\r\n".getBytes(ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("{\"success\":true}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "multipart/",
                "multipart",
                "multipart/form-data; boundary=B7f3; boundary=x",
                ";",
                "multipart/mixed; boundary=B7f3"
            })
    void bodiesThatAreNoForm(String type) throws Exception {
        var answer = raw("/services/blobbox/put_unsigned", "Content-Type: " + type + "\r\n", "--B7f3--");
        assertThat(answer.outcome()).isEqualTo("400 param_invalid not_multipart data");
    }

    @Test
    void moreParametersThanAnybodyNeedsAreRefused() throws Exception {
        var type = "Content-Type: application/x-www-form-urlencoded\r\n";
        var body = raw("/services/blobbox/consumer", type, "a&".repeat(1 << 20));
        assertThat(body.status()).isEqualTo(400);
        assertThat(body.value("message")).contains("parameters");
        assertThat(raw("/services/blobbox/consumer?" + "a&".repeat(1001), "", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aListOfNothingIsEmptyHoweverLong() throws Exception {
        var answer = store.call(store.a(), "blobs", "blob_ids", "|".repeat(1 << 20), "fields", "size");
        assertThat(answer.text()).isEqualTo("{}");
    }

    @Test
    void manyPartsAreRefused() throws Exception {
        var body = Multipart.part("name=\"a\"", "b").repeat(200) + "--B7f3--";
        var answer = raw("/services/blobbox/put_unsigned", "Content-Type: " + Multipart.TYPE + "\r\n", body);
        assertThat(answer.outcome()).isEqualTo("400 param_invalid malformed_multipart data");
    }
}
