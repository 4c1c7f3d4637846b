package dev.blobfish.server.dialect.shakenfist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who sees and changes whose artifacts, and the namespaces themselves.
class SharingTest {
    private static final String NOT_FOUND = Answer.refusal(404, "artifact not found");
    private static final String NO_NAMESPACE = Answer.refusal(404, "namespace not found");

    @RegisterExtension
    static final FistStore STORE = new FistStore();

    private Client system;
    private Client banana;
    private Client cherry;

    @BeforeEach
    void connect() throws IOException {
        system = STORE.client("system");
        banana = STORE.client("banana");
        cherry = STORE.client("cherry");
    }

    @AfterEach
    void disconnect() throws IOException {
        system.close();
        banana.close();
        cherry.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''", "DELETE, ''", "GET, /versions", "POST, /versions", "DELETE, /versions/1", "POST, /share",
        "POST, /unshare", "GET, /events", "GET, /metadata", "POST, /metadata", "PUT, /metadata/k", "DELETE, /metadata/k"
    })
    void anArtifactOfSomebodyElseIsNotFound(String method, String rest) throws IOException {
        var uuid = banana.artifact("private", "private").text("uuid");
        assertThat(cherry.send(method, "/artifacts/" + uuid + rest, "").outcome())
                .isEqualTo(NOT_FOUND);
        assertThat(cherry.get("/artifacts").body()).doesNotContain(uuid);
        assertThat(system.get("/artifacts/" + uuid).status()).isEqualTo(200);
        assertThat(system.get("/artifacts/private").text("uuid")).isEqualTo(uuid);
        assertThat(cherry.get("/artifacts/private").outcome()).isEqualTo(NOT_FOUND);
    }

    @Test
    void theSystemSharesItsOwnArtifactsAndEverybodyReadsThem() throws IOException {
        var uuid = system.artifact("public", "public").text("uuid");
        assertThat(cherry.get("/artifacts/" + uuid).outcome()).isEqualTo(NOT_FOUND);
        assertThat(system.post("/artifacts/" + uuid + "/unshare", "").outcome())
                .isEqualTo(Answer.refusal(403, "artifact not shared"));
        for (int again = 0; again < 2; again++)
            assertThat(system.post("/artifacts/" + uuid + "/share", "").body()).contains("\"shared\": true");
        assertThat(cherry.get("/artifacts").body()).contains(uuid);
        assertThat(cherry.get("/artifacts/" + uuid).text("uuid")).isEqualTo(uuid);
        assertThat(cherry.get("/artifacts/" + uuid + "/versions").json().size()).isEqualTo(1);
        assertThat(cherry.get("/artifacts/public").outcome()).isEqualTo(NOT_FOUND);
        assertThat(cherry.delete("/artifacts/" + uuid).outcome()).isEqualTo(NOT_FOUND);
        assertThat(cherry.get("/artifacts/" + uuid + "/metadata").outcome()).isEqualTo(NOT_FOUND);
        assertThat(system.post("/artifacts/" + uuid + "/unshare", "").body()).contains("\"shared\": false");
        assertThat(cherry.get("/artifacts/" + uuid).outcome()).isEqualTo(NOT_FOUND);
    }

    @Test
    void tenantsShareNothing() throws IOException {
        banana.artifact("tenant", "tenant");
        assertThat(banana.post("/artifacts/tenant/share", "").outcome())
                .isEqualTo(Answer.refusal(403, "only artifacts in the system namespace can be shared"));
    }

    @Test
    void theSystemUploadsIntoAnyNamespaceUnderItsOwnUrl() throws IOException {
        var upload = system.uploaded("from above");
        Answer made = system.post(
                "/artifacts/upload/gift",
                "{\"upload_uuid\": \"" + upload + "\", \"namespace\": \"banana\", \"shared\": true}");
        assertThat(made.text("namespace")).isEqualTo("banana");
        assertThat(made.text("source_url")).isEqualTo("sf://upload/system/gift");
        assertThat(made.json().path("shared").asBoolean()).isTrue();
        assertThat(banana.get("/artifacts/gift").text("uuid")).isEqualTo(made.text("uuid"));
        assertThat(cherry.post(
                                "/artifacts/upload/gift",
                                "{\"blob_uuid\": \"" + made.text("blob_uuid")
                                        + "\", \"source_url\": \"sf://upload/system/gift\"}")
                        .outcome())
                .isEqualTo(NO_NAMESPACE);
    }

    @Test
    void trustIsOneWayAndLetsTheOtherSeeAndChange() throws IOException {
        system.post("/auth/namespaces", "{\"namespace\": \"host\", \"key_name\": \"k\", \"key\": \"host\"}");
        try (var host = new Client(STORE.port(), "host", "host")) {
            var uuid = host.artifact("trusted", "trusted").text("uuid");
            assertThat(host.post("/auth/namespaces/host/trust", "").outcome())
                    .isEqualTo(Answer.refusal(400, "no external namespace specified"));
            assertThat(host.post("/auth/namespaces/host/trust", "{\"external_namespace\": \"cherry\"}")
                            .outcome())
                    .isEqualTo("200 {\"state\": \"created\", \"metadata\": {}, \"version\": 5, \"name\": \"host\","
                            + " \"keys\": [\"k\"], \"trust\": {\"full\": [\"system\", \"cherry\"]}}\n");
            assertThat(cherry.get("/artifacts").body()).contains(uuid);
            assertThat(cherry.get("/artifacts/" + uuid).status()).isEqualTo(200);
            assertThat(cherry.get("/artifacts/trusted").outcome()).isEqualTo(NOT_FOUND);
            assertThat(cherry.put("/artifacts/" + uuid + "/metadata/k", "{\"value\": 1}")
                            .outcome())
                    .isEqualTo("200 null\n");
            assertThat(cherry.get("/auth/namespaces/host").text("name")).isEqualTo("host");
            assertThat(cherry.get("/auth/namespaces").body())
                    .contains("\"host\"")
                    .doesNotContain("\"banana\"");
            assertThat(host.get("/auth/namespaces/cherry").outcome()).isEqualTo(NO_NAMESPACE);
            host.delete("/auth/namespaces/host/trust/system");
            assertThat(host.delete("/auth/namespaces/host/trust/cherry").body()).contains("[\"system\"]");
            assertThat(cherry.get("/artifacts/" + uuid).outcome()).isEqualTo(NOT_FOUND);
        }
    }

    @Test
    void accountsHaveNamespacesWithoutAnybodyMakingThem() throws IOException {
        assertThat(banana.get("/auth/namespaces").outcome())
                .isEqualTo("200 [{\"state\": \"created\", \"metadata\": {}, \"version\": 5, \"name\": \"banana\","
                        + " \"keys\": [\"default\"], \"trust\": {\"full\": [\"system\"]}}]\n");
        assertThat(system.get("/auth/namespaces").body()).contains("\"banana\"", "\"cherry\"", "\"system\"");
        assertThat(banana.get("/auth/namespaces/banana/keys").outcome()).isEqualTo("200 [\"default\"]\n");
        assertThat(system.delete("/auth/namespaces/banana").outcome())
                .isEqualTo(Answer.refusal(403, "the namespace belongs to an account of this store"));
        assertThat(system.delete("/auth/namespaces/system").outcome())
                .isEqualTo(Answer.refusal(403, "you cannot delete the system namespace"));
        assertThat(banana.delete("/auth/namespaces/banana/keys/default").outcome())
                .isEqualTo(Answer.refusal(403, "the key belongs to an account of this store"));
        assertThat(banana.post("/auth/namespaces/banana/keys", "{\"key_name\": \"default\", \"key\": \"x\"}")
                        .outcome())
                .isEqualTo(Answer.refusal(403, "the key belongs to an account of this store"));
    }

    @Test
    void aNamespaceMayHaveKeysBesidesThoseOfItsAccount() throws IOException {
        assertThat(banana.post("/auth/namespaces/banana/keys", "{\"key_name\": \"spare\", \"key\": \"wheel\"}")
                        .outcome())
                .isEqualTo("200 \"spare\"\n");
        assertThat(banana.get("/auth/namespaces/banana/keys").outcome()).isEqualTo("200 [\"default\", \"spare\"]\n");
        new Client(STORE.port(), "banana", "wheel").close();
        assertThat(banana.delete("/auth/namespaces/banana/keys/spare").outcome())
                .isEqualTo("200 null\n");
        assertThat(banana.delete("/auth/namespaces/banana/keys/spare").outcome())
                .isEqualTo(Answer.refusal(404, "key name not found in namespace"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                           | 400 | no key name specified",
                "{\"key_name\": \"k\"}                        | 400 | no key specified",
                "{\"key_name\": \"k\", \"key\": 5}            | 400 | key is not a string",
                "{\"key_name\": 5, \"key\": \"x\"}            | 400 | key name is not a string",
                "{\"key_name\": \"_service_key1\", \"key\": \"x\"} | 403 | illegal key name"
            })
    void eachRefusedKeyHasItsAnswer(String body, int status, String error) throws IOException {
        assertThat(banana.post("/auth/namespaces/banana/keys", body).outcome())
                .isEqualTo(Answer.refusal(status, error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                    | 400 | no namespace specified",
                "{\"namespace\": \"\"}                                 | 400 | no namespace specified",
                "{\"namespace\": 5}                                    | 400 | namespace is not a string",
                "{\"namespace\": \"system\"}                           | 403 | namespace exists",
                "{\"namespace\": \"banana\"}                           | 403 | namespace exists",
                "{\"namespace\": \"refused\", \"key_name\": \"k\"}     | 400 | no key specified",
                "{\"namespace\": \"refused\", \"key_name\": \"_service_key\", \"key\": \"x\"} | 403 | illegal key name",
                "{\"namespace\": \"\\ud800\"}                          | 400 | a name is not Unicode text"
            })
    void eachRefusedNamespaceHasItsAnswerAndIsNotMade(String body, int status, String error) throws IOException {
        assertThat(system.post("/auth/namespaces", body).outcome()).isEqualTo(Answer.refusal(status, error));
        assertThat(system.get("/auth/namespaces/refused").outcome()).isEqualTo(NO_NAMESPACE);
    }

    @Test
    void theArtifactsOfANamespaceGoWithIt() throws IOException {
        system.post("/auth/namespaces", "{\"namespace\": \"doomed\", \"key_name\": \"k\", \"key\": \"doom\"}");
        try (var doomed = new Client(STORE.port(), "doomed", "doom")) {
            var made = doomed.artifact("going", "going down");
            assertThat(system.delete("/auth/namespaces/doomed").outcome()).isEqualTo("200 null\n");
            assertThat(system.get("/artifacts/" + made.text("uuid")).text("state"))
                    .isEqualTo("deleted");
            assertThat(system.get("/blobs/" + made.text("blob_uuid")).text("state"))
                    .isEqualTo("deleted");
            assertThat(system.delete("/auth/namespaces/doomed").outcome()).isEqualTo(NO_NAMESPACE);
        }
    }

    @Test
    void aNamespaceHasMetadataForThoseItTrusts() throws IOException {
        assertThat(banana.put("/auth/namespaces/banana/metadata/colour", "{\"value\": \"yellow\"}")
                        .outcome())
                .isEqualTo("200 null\n");
        assertThat(banana.get("/auth/namespaces/banana/metadata").outcome())
                .isEqualTo("200 {\"colour\": \"yellow\"}\n");
        assertThat(cherry.get("/auth/namespaces/banana/metadata").outcome()).isEqualTo(NO_NAMESPACE);
        assertThat(cherry.put("/auth/namespaces/banana/metadata/colour", "{\"value\": \"red\"}")
                        .outcome())
                .isEqualTo(NO_NAMESPACE);
        assertThat(system.delete("/auth/namespaces/banana/metadata/colour").outcome())
                .isEqualTo("200 null\n");
    }
}
