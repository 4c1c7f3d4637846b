package dev.blobfish.server.dialect.shakenfist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Artifacts: how they are made, found, shown and deleted.
class ArtifactTest {
    private static final String NONE = "00000000-0000-4000-8000-000000000000";

    @RegisterExtension
    static final FistStore STORE = new FistStore();

    private Client client;

    @BeforeEach
    void connect() throws IOException {
        client = STORE.client("banana");
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
    }

    @Test
    void anUploadBecomesTheFirstVersion() throws IOException {
        Answer made = client.artifact("foo", "hello world");
        var uuid = made.text("uuid");
        var blob = made.text("blob_uuid");
        var shown = "200 {\"uuid\": \"" + uuid + "\", \"state\": \"created\", \"metadata\": {}, \"version\": 6, "
                + "\"artifact_type\": \"image\", \"source_url\": \"sf://upload/banana/foo\", \"max_versions\": 3, "
                + "\"namespace\": \"banana\", \"shared\": false, \"blob_uuid\": \"" + blob + "\", \"index\": 1, "
                + "\"blobs\": {\"1\": {\"uuid\": \"" + blob + "\", \"size\": 11, \"reference_count\": 1, "
                + "\"depends_on\": null";
        assertThat(made.outcome()).isEqualTo(shown + "}}}\n");
        assertThat(client.get("/artifacts/" + uuid).outcome()).isEqualTo(shown + ", \"instances\": []}}}\n");
        assertThat(client.get("/artifacts/foo").outcome()).isEqualTo(shown + ", \"instances\": []}}}\n");
        assertThat(client.get("/artifacts").body()).contains(shown.substring(4) + "}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"namespace\": \"nobody\", \"zz\": 1        | 404 | namespace not found",
                "\"zz\": 1 | 400 | ArtifactUploadEndpoint.post() got an unexpected keyword argument 'zz'",
                "\"upload_uuid\": \"x\", \"blob_uuid\": \"y\" | 400 | only specify one of upload_uuid and blob_uuid",
                "\"upload_uuid\": \"x\", \"artifact_type\": \"film\" | 404 | upload not found",
                "\"blob_uuid\": \"x\", \"artifact_type\": \"film\", \"shared\": true | 403 | invalid artifact type specified",
                "\"blob_uuid\": \"x\", \"artifact_type\": \"label\" | 403 | invalid artifact type specified",
                "\"blob_uuid\": \"x\", \"namespace\": \"cherry\", \"shared\": true | 404 | namespace not found",
                "\"blob_uuid\": \"x\", \"shared\": true | 403 | only the system namespace can create shared artifacts",
                "\"blob_uuid\": \"x\"       | 404 | blob not found",
                "\"shared\": false          | 400 | one of upload_uuid and blob_uuid must be specified"
            })
    void eachRefusedConversionHasItsAnswerAndLeavesNothing(String body, int status, String error) throws IOException {
        assertThat(client.post("/artifacts/upload/refused", "{" + body + "}").outcome())
                .isEqualTo(Answer.refusal(status, error));
        assertThat(client.get("/artifacts/refused").outcome()).isEqualTo(Answer.refusal(404, "artifact not found"));
    }

    @Test
    void anUploadWithoutBytesStaysAnUpload() throws IOException {
        var upload = client.uploaded("");
        assertThat(client.convert("empty", upload).outcome())
                .isEqualTo(Answer.refusal(400, "a blob cannot be of zero size"));
        assertThat(client.get("/artifacts/empty").outcome()).isEqualTo(Answer.refusal(404, "artifact not found"));
        assertThat(client.post("/upload/" + upload, "now").outcome()).isEqualTo("200 3\n");
        assertThat(client.convert("empty", upload).status()).isEqualTo(200);
    }

    @Test
    void aDeletedBlobIsNoVersion() throws IOException {
        var made = client.artifact("of-the-deleted", "deleted blob");
        client.delete("/artifacts/" + made.text("uuid"));
        assertThat(client.refer("again", made.text("blob_uuid")).outcome())
                .isEqualTo(Answer.refusal(400, "blob is deleted"));
    }

    @Test
    void anotherTypeOrSourceIsAnotherArtifact() throws IOException {
        var blob = client.artifact("dup", "a dup").text("blob_uuid");
        var other =
                client.post("/artifacts/upload/dup", "{\"blob_uuid\": \"" + blob + "\", \"artifact_type\": \"other\"}");
        assertThat(other.text("artifact_type")).isEqualTo("other");
        assertThat(other.json().path("index").asInt()).isEqualTo(1);
        assertThat(client.get("/artifacts/dup").outcome())
                .isEqualTo(
                        "400 {\"error\": \"multiple artifacts have the name \\\"dup\\\" in namespace \\\"banana\\\"\","
                                + " \"status\": 400}");
        assertThat(client.references(blob)).isEqualTo(2);
        var named = client.post(
                "/artifacts/upload/elsewhere",
                "{\"blob_uuid\": \"" + blob + "\", \"source_url\": \"https://example.org/a/file\"}");
        assertThat(named.text("source_url")).isEqualTo("https://example.org/a/file");
        assertThat(client.get("/artifacts/elsewhere").text("uuid")).isEqualTo(named.text("uuid"));
        assertThat(client.get("/artifacts/file").status()).isEqualTo(404);
    }

    @Test
    void aNameMayBeAlmostAnything() throws IOException {
        for (var name : new String[] {"upload", "a%20blank", "a%3Fb", "versions", "%C3%BCber", ".."}) {
            assertThat(client.artifact(name, "named " + name).status()).isEqualTo(200);
            assertThat(client.get("/artifacts/" + name).status()).isEqualTo(200);
        }
        assertThat(client.get("/artifacts/upload/versions").status()).isEqualTo(200);
        assertThat(client.get("/artifacts/%C3%BCber").body()).contains("sf://upload/banana/\\u00fcber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d41d8cd98f00b204e9800998ecf8427e",
                "D41D8CD98F00B204E9800998ECF8427E",
                "{d41d8cd9-8f00-b204-e980-0998ecf8427e}",
                "urn:uuid:d41d8cd9-8f00-b204-e980-0998ecf8427e"
            })
    void whatLooksLikeAUuidIsNeverAName(String name) throws IOException {
        assertThat(client.artifact(name, "md5 as a name").status()).isEqualTo(200);
        assertThat(client.get("/artifacts/" + name).outcome()).isEqualTo(Answer.refusal(404, "artifact not found"));
    }

    @Test
    void aDeletedArtifactStillTellsOfItsVersionsAndItsNameIsFree() throws IOException {
        var made = client.artifact("phoenix", "ashes");
        var uuid = made.text("uuid");
        var blob = made.text("blob_uuid");
        assertThat(client.delete("/artifacts/phoenix").outcome())
                .isEqualTo(made.outcome()
                        .replace("\"state\": \"created\"", "\"state\": \"deleted\"")
                        .replace("\"reference_count\": 1", "\"reference_count\": 0"));
        assertThat(client.delete("/artifacts/" + uuid).outcome()).isEqualTo("200 null\n");
        assertThat(client.get("/blobs/" + blob).text("state")).isEqualTo("deleted");
        assertThat(client.get("/artifacts").body()).doesNotContain(uuid);
        assertThat(client.put("/artifacts/" + uuid + "/metadata/k", "{\"value\": 1}")
                        .outcome())
                .isEqualTo("200 null\n");
        var again = client.artifact("phoenix", "feathers");
        assertThat(again.text("uuid")).isNotEqualTo(uuid);
        assertThat(again.json().path("index").asInt()).isEqualTo(1);
    }

    @Test
    void allArtifactsOfANamespaceAreDeletedOnlyWhenMeant() throws IOException {
        try (var system = STORE.client("system");
                var cherry = STORE.client("cherry")) {
            var first = cherry.artifact("one", "one");
            var second = cherry.refer("two", first.text("blob_uuid"));
            cherry.delete("/artifacts/one");
            assertThat(cherry.references(first.text("blob_uuid"))).isEqualTo(1);
            for (var unsure : new String[] {"", "{\"confirm\": 1}", "{\"confirm\": \"true\"}", "{\"confirm\": false}"})
                assertThat(cherry.delete("/artifacts", unsure).outcome())
                        .isEqualTo(Answer.refusal(400, "parameter confirm is not set true"));
            assertThat(cherry.delete("/artifacts", "{\"confirm\": true, \"namespace\": \"banana\"}")
                            .outcome())
                    .isEqualTo(Answer.refusal(401, "you cannot delete other namespaces"));
            assertThat(cherry.delete("/artifacts", "{\"confirm\": true, \"namespace\": \"nobody\"}")
                            .outcome())
                    .isEqualTo(Answer.refusal(404, "namespace not found"));
            assertThat(system.delete("/artifacts", "{\"confirm\": true}").outcome())
                    .isEqualTo(Answer.refusal(400, "system user must specify parameter namespace"));
            Answer deleted = system.delete("/artifacts", "{\"confirm\": true, \"namespace\": \"cherry\"}");
            assertThat(deleted.json().size()).isEqualTo(2);
            assertThat(deleted.body()).contains(first.text("uuid"), second.text("uuid"));
            assertThat(cherry.get("/blobs/" + first.text("blob_uuid")).text("state"))
                    .isEqualTo("deleted");
            assertThat(cherry.references(first.text("blob_uuid"))).isZero();
        }
    }

    @Test
    void aRemoteFileIsNotFetchedAndTheEventsSayWhy() throws IOException {
        Answer made = client.post("/artifacts", "{\"url\": \"https://example.org/disk.img\", \"shared\": false}");
        assertThat(made.text("state")).isEqualTo("initial");
        assertThat(made.body()).contains("\"shared\": false, \"index\": 0, \"blobs\": {}}\n");
        assertThat(client.get("/artifacts/disk.img").text("state")).isEqualTo("error");
        assertThat(client.get("/artifacts/disk.img/events").body()).contains("fetch failed");
        assertThat(client.post("/artifacts", "{\"url\": \"x\", \"shared\": true}")
                        .outcome())
                .isEqualTo(Answer.refusal(403, "only the system namespace can create shared artifacts"));
        assertThat(client.post("/artifacts", "{\"url\": \"x\", \"namespace\": \"cherry\"}")
                        .outcome())
                .isEqualTo(Answer.refusal(404, "namespace not found"));
        assertThat(client.post("/artifacts", "").outcome()).isEqualTo(Answer.refusal(400, "no url specified"));
        assertThat(client.artifact("later", "x").status()).isEqualTo(200);
    }

    @Test
    void eventsTellWhatHappenedTheNewestFirst() throws IOException {
        client.artifact("eventful", "one");
        client.artifact("eventful", "two");
        client.delete("/artifacts/eventful/versions/1");
        var events = client.get("/artifacts/eventful/events").json();
        assertThat(events.size()).isEqualTo(3);
        assertThat(events.path(0).path("message").asString()).isEqualTo("version deleted");
        assertThat(events.path(0).path("extra").toString()).isEqualTo("{\"index\":\"1\"}");
        assertThat(events.path(0).path("fqdn").asString()).isEqualTo("sf-1");
        assertThat(client.get("/artifacts/eventful/events", "{\"limit\": 1}")
                        .json()
                        .size())
                .isEqualTo(1);
        assertThat(client.get("/artifacts/eventful/events", "{\"event_type\": \"status\"}")
                        .outcome())
                .isEqualTo("200 []\n");
        assertThat(client.get("/artifacts/eventful/events", "{\"event_type\": \"audit\", \"limit\": null}")
                        .json()
                        .size())
                .isEqualTo(3);
        assertThat(client.get("/artifacts/eventful/events", "{\"limit\": \"x\"}")
                        .outcome())
                .isEqualTo(Answer.refusal(400, "limit is not an integer"));
    }

    @Test
    void aLabelIsAnArtifactOfABlob() throws IOException {
        var blob = client.artifact("to-label", "labelled").text("blob_uuid");
        Answer label = client.post("/label/stable", "{\"blob_uuid\": \"" + blob + "\"}");
        assertThat(label.text("artifact_type")).isEqualTo("label");
        assertThat(label.text("source_url")).isEqualTo("sf://label/banana/stable");
        assertThat(client.references(blob)).isEqualTo(2);
        assertThat(client.get("/label/banana/stable").outcome()).isEqualTo(label.outcome());
        assertThat(client.post("/label/a/b/c", "{\"blob_uuid\": \"" + blob + "\"}")
                        .outcome())
                .isEqualTo(Answer.refusal(400, "label hierarchy is too deep"));
        assertThat(client.post("/label/cherry/x", "{\"blob_uuid\": \"" + blob + "\"}")
                        .outcome())
                .isEqualTo(Answer.refusal(404, "namespace not found"));
        assertThat(client.post("/label/x", "{\"blob_uuid\": \"" + NONE + "\"}").outcome())
                .isEqualTo(Answer.refusal(404, "blob not found"));
        assertThat(client.get("/label/x").outcome()).isEqualTo(Answer.refusal(404, "label x not found"));
        assertThat(client.delete("/label/stable").text("state")).isEqualTo("deleted");
        assertThat(client.references(blob)).isEqualTo(1);
    }

    @Test
    void aListMayBeLimitedToANode() throws IOException {
        client.artifact("on-a-node", "on a node");
        assertThat(client.get("/artifacts", "{\"node\": \"sf-1\"}").body()).contains("on-a-node");
        assertThat(client.get("/artifacts", "{\"node\": null}").body()).contains("on-a-node");
        assertThat(client.get("/artifacts", "{\"node\": \"elsewhere\"}").outcome())
                .isEqualTo("200 []\n");
    }
}
