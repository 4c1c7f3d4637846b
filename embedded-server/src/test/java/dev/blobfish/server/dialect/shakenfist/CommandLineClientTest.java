package dev.blobfish.server.dialect.shakenfist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.engine.StandardDigest;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The requests of the Python client, as it sends them: pretty-printed bodies, its own headers, in its order.
class CommandLineClientTest {
    @RegisterExtension
    static final FistStore STORE = new FistStore();

    private static final Map<String, String> HEADERS = Map.of(
            "User-Agent", "Mozilla/5.0 (Ubuntu; Linux x86_64) Shaken Fist/0.7.5",
            "Accept-Encoding", "gzip, deflate",
            "Accept", "*/*",
            "Connection", "keep-alive");

    /// A session of the client: two looks at the root page, then a token.
    private static final class Session implements AutoCloseable {
        private final Client wire;
        private final Map<String, String> headers = new LinkedHashMap<>(HEADERS);

        Session(String namespace) throws IOException {
            wire = new Client(STORE.port());
            assertThat(wire.send("GET", "/", Map.of("User-Agent", "python-requests/2.28"), "")
                            .status())
                    .isEqualTo(200);
            assertThat(wire.send("GET", "/", HEADERS, "").status()).isEqualTo(200);
            authenticate(namespace);
        }

        void authenticate(String namespace) throws IOException {
            var body = "{\n    \"key\": \"sesame-%s\",\n    \"namespace\": \"%s\"\n}".formatted(namespace, namespace);
            var token = wire.send("POST", "/auth", HEADERS, body).text("access_token");
            headers.put("Authorization", "Bearer " + token);
        }

        Answer json(String method, String path, String body) throws IOException {
            var all = new LinkedHashMap<>(headers);
            all.put("Content-Type", "application/json");
            return wire.send(method, path, all, body);
        }

        Answer bytes(String path, String body) throws IOException {
            var all = new LinkedHashMap<>(headers);
            all.put("Content-Type", "application/octet-stream");
            return wire.send("POST", path, all, body);
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    private static String sha512(String text) {
        var running = StandardDigest.SHA512.begin();
        running.update(text.getBytes(ISO_8859_1), 0, text.length());
        return HexFormat.of().formatHex(running.finish());
    }

    private static final String FILE = "{\"a file\": \"that is JSON, chunk by chunk\"}" + "\n12345\n".repeat(2000);

    private static String upload(Session session, String name) throws IOException {
        var missed = session.json("GET", "/blob_checksums/sha512/" + sha512(FILE), "");
        assertThat(missed.outcome()).isEqualTo("200 null\n");
        var uuid = session.json("POST", "/upload", "").text("uuid");
        int sent = 0;
        for (int next; sent < FILE.length(); sent = next) {
            next = Math.min(FILE.length(), sent + (sent == 0 ? 41 : 4096));
            assertThat(session.bytes("/upload/" + uuid, FILE.substring(sent, next))
                            .outcome())
                    .isEqualTo("200 " + next + "\n");
        }
        var made = session.json(
                "POST",
                "/artifacts/upload/" + name,
                "{\n    \"namespace\": null,\n    \"shared\": false,\n    \"source_url\": null,\n    \"upload_uuid\": \""
                        + uuid + "\"\n}");
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        return made.text("blob_uuid");
    }

    @Test
    void uploadsShowsDownloadsAndDeletes() throws IOException {
        try (var session = new Session("banana")) {
            var blob = upload(session, "file");
            assertThat(session.json("GET", "/artifacts/file", "").text("blob_uuid"))
                    .isEqualTo(blob);
            assertThat(session.json("GET", "/artifacts/file/metadata", "").outcome())
                    .isEqualTo("200 {}\n");
            assertThat(session.json("GET", "/blobs/" + blob, "").text("sha512")).isEqualTo(sha512(FILE));
            var whole = session.json("GET", "/blobs/" + blob + "/data?offset=0", "");
            assertThat(whole.body()).isEqualTo(FILE);
            var rest = session.json("GET", "/blobs/" + blob + "/data?offset=1000", "");
            assertThat(rest.body()).isEqualTo(FILE.substring(1000));
            var behind = session.json("GET", "/blobs/" + blob + "/data?offset=" + FILE.length(), "");
            assertThat(behind.outcome()).isEqualTo("200 ");

            var hit = session.json("GET", "/blob_checksums/sha512/" + sha512(FILE), "");
            assertThat(hit.text("uuid")).isEqualTo(blob);
            var instant = session.json(
                    "POST",
                    "/artifacts/upload/twin",
                    "{\n    \"blob_uuid\": \"" + blob
                            + "\",\n    \"namespace\": null,\n    \"shared\": false,\n    \"source_url\": null\n}");
            assertThat(instant.text("blob_uuid")).isEqualTo(blob);
            assertThat(instant.body()).contains("\"reference_count\": 2");

            assertThat(session.json("GET", "/artifacts", "{\n    \"node\": null\n}")
                            .json()
                            .size())
                    .isEqualTo(2);
            assertThat(session.json("DELETE", "/artifacts/file", "").text("state"))
                    .isEqualTo("deleted");
            assertThat(session.json("DELETE", "/artifacts/twin/versions/1", "").text("state"))
                    .isEqualTo("deleted");
            assertThat(session.json("GET", "/blob_checksums/sha512/" + sha512(FILE), "")
                            .outcome())
                    .isEqualTo("200 null\n");
        }
    }

    @Test
    void aTenantThatListsBlobsTriesTwiceAndHearsTheSame() throws IOException {
        try (var session = new Session("banana")) {
            var body = "{\n    \"node\": null\n}";
            assertThat(session.json("GET", "/blobs", body).outcome()).isEqualTo(Answer.refusal(401, "unauthorized"));
            session.authenticate("banana");
            assertThat(session.json("GET", "/blobs", body).outcome()).isEqualTo(Answer.refusal(401, "unauthorized"));
        }
    }

    @Test
    void theSystemBacksEverythingUp() throws IOException {
        try (var session = new Session("banana");
                var system = new Session("system")) {
            session.json("POST", "/artifacts/upload/none", "{}");
            var blob = upload(session, "backed-up");
            assertThat(system.json("GET", "/artifacts", "{\n    \"node\": null\n}")
                            .body())
                    .contains(blob);
            for (var one :
                    system.json("GET", "/blobs", "{\n    \"node\": null\n}").json()) {
                var data = system.json("GET", "/blobs/" + one.path("uuid").asString() + "/data?offset=0", "");
                assertThat(data.body()).hasSize(one.path("size").asInt());
            }
            assertThat(session.json("DELETE", "/artifacts/backed-up", "").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatTheClientGetsWrongIsRefusedAsEver() throws IOException {
        try (var session = new Session("banana")) {
            assertThat(session.json("POST", "/instances/x/metadata", "{}").status())
                    .isEqualTo(404);
            assertThat(session.json("PUT", "/auth/namespaces/banana/keys", "{}").status())
                    .isEqualTo(405);
        }
    }
}
