package dev.blobfish.server.dialect.shakenfist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every path: the shapes of refusals, the order of checks, JSON in every body, hostile input.
class ConventionsTest {
    @RegisterExtension
    static final FistStore STORE = new FistStore();

    private Client client;

    @BeforeEach
    void connect() throws IOException {
        client = STORE.client("banana");
    }

    @AfterEach
    void theConnectionGoesOn() throws IOException {
        assertThat(client.get("/instances").outcome()).isEqualTo("200 []\n");
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/auth/", "/blobs/", "/nothing", "//auth", "/blobs/a%2Fb", "/blob_checksums/sha512", "/label/"})
    void anUnknownPathGetsThePageForPeople(String path) throws IOException {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.body()).hasSize(207).startsWith("<!doctype html>\n<html lang=en>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /auth                       | POST, OPTIONS",
                "POST   | /blobs                      | GET, HEAD, OPTIONS",
                "DELETE | /blobs/x                    | GET, HEAD, OPTIONS",
                "GET    | /upload/x                   | POST, OPTIONS",
                "DELETE | /upload/x                   | POST, OPTIONS",
                "GET    | /artifacts/x/versions/1     | DELETE, OPTIONS",
                "PUT    | /auth/namespaces/banana/keys | GET, HEAD, POST, OPTIONS",
                "GET    | /blobs/x/metadata/k         | PUT, DELETE, OPTIONS",
                "PATCH  | /artifacts                  | GET, HEAD, POST, DELETE, OPTIONS"
            })
    void aWrongMethodIsToldWhichAreRight(String method, String path, String allowed) throws IOException {
        try (var nobody = new Client(STORE.port())) {
            Answer answer = nobody.send(method, path, "");
            assertThat(answer.outcome())
                    .isEqualTo("405 {\"message\": \"The method is not allowed for the requested URL.\"}\n");
            assertThat(answer.header("allow")).isEqualTo(allowed);
            assertThat(answer.header("content-type")).isEqualTo("application/json");
        }
    }

    @Test
    void optionsAreAnsweredToAnybody() throws IOException {
        try (var nobody = new Client(STORE.port())) {
            Answer answer = nobody.send("OPTIONS", "/blobs/x", "");
            assertThat(answer.outcome()).isEqualTo("200 ");
            assertThat(answer.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void headSaysWhatGetWouldWithoutItsBody() throws IOException {
        Answer get = client.get("/artifacts");
        Answer head = client.send("HEAD", "/artifacts", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-length")).isEqualTo(get.header("content-length"));
        assertThat(head.header("content-type")).isEqualTo("application/json");
    }

    @Test
    void everyReplyHasARequestId() throws IOException {
        assertThat(client.get("/instances").header("x-request-id")).isNotEmpty();
        assertThat(client.get("/nothing").header("x-request-id")).isNotEmpty();
        assertThat(client.get("/blobs").header("x-request-id")).isNotEmpty();
    }

    @Test
    void theRootPageNamesWhatIsThereAndNothingElse() throws IOException {
        try (var nobody = new Client(STORE.port())) {
            Answer page = nobody.get("/");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
            assertThat(page.body())
                    .contains("blob-search-by-hash", "blob-metadata", "artifact-metadata", "artifact-upload-types")
                    .doesNotContain("blob-data-limit", "instance", "network", "agent");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /upload            | {\"zz\": 1}      | UploadCreateEndpoint.post() | zz",
                "GET    | /artifacts         | {\"zz\": 1}      | ArtifactsEndpoint.get()     | zz",
                "GET    | /artifacts         | {\"uuid\": 1}    | ArtifactsEndpoint.get()     | passed_uuid",
                "DELETE | /artifacts         | {\"zz\": 1}      | ArtifactsEndpoint.delete()  | zz",
                "GET    | /auth/namespaces   | {\"a\": 1, \"b\": 2} | AuthNamespacesEndpoint.get() | a",
                "GET    | /blob_checksums/x/y | {\"zz\": 1}     | BlobChecksumsEndpoint.get() | zz"
            })
    void anUnknownKeyIsRefusedInPythonsWords(String method, String path, String body, String handler, String key)
            throws IOException {
        assertThat(client.send(method, path, body).outcome())
                .isEqualTo(Answer.refusal(400, handler + " got an unexpected keyword argument '" + key + "'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12345   | 'int' object is not iterable",
                "1.5     | 'float' object is not iterable",
                "true    | 'bool' object is not iterable",
                "\"abc\" | string indices must be integers, not 'str'",
                "[\"a\"] | list indices must be integers or slices, not str",
                "[1, 2]  | list indices must be integers or slices, not str"
            })
    void jsonThatIsNoObjectIsRefusedBeforeAnybodyIsAsked(String body, String why) throws IOException {
        try (var nobody = new Client(STORE.port())) {
            assertThat(nobody.post("/upload", body).outcome()).isEqualTo(Answer.refusal(400, why));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "0", "null", "false", "\"\"", "no json", "a=b&c=d", "{\"zz\": 1", "{\"a\": 1} x"
            })
    void whatCountsAsNothingAndWhatIsNoJsonSaysNothing(String body) throws IOException {
        assertThat(client.get("/instances", body).outcome()).isEqualTo("200 []\n");
    }

    @Test
    void theTypeOfABodyDoesNotMatter() throws IOException {
        var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
        try (var nobody = new Client(STORE.port())) {
            assertThat(nobody.send("POST", "/auth", headers, "{\"namespace\": \"nobody\"}")
                            .outcome())
                    .isEqualTo(Answer.refusal(404, "namespace not found"));
        }
    }

    @Test
    void theUrlWinsOverTheBody() throws IOException {
        var real = client.artifact("url-wins", "some bytes").text("blob_uuid");
        assertThat(client.get("/blobs/xyz", "{\"blob_uuid\": \"" + real + "\"}").outcome())
                .isEqualTo(Answer.refusal(404, "blob not found"));
        assertThat(client.put("/blobs/" + real + "/metadata/urlkey", "{\"key\": \"bodykey\", \"value\": 1}")
                        .outcome())
                .isEqualTo("200 null\n");
        assertThat(client.get("/blobs/" + real + "/metadata").outcome()).isEqualTo("200 {\"urlkey\": 1}\n");
    }

    @Test
    void theThingIsLookedForBeforeTheKeysOfTheBody() throws IOException {
        assertThat(client.get("/blobs/xyz", "{\"zz\": 1}").outcome()).isEqualTo(Answer.refusal(404, "blob not found"));
        assertThat(client.delete("/artifacts/xyz", "{\"zz\": 1}").outcome())
                .isEqualTo(Answer.refusal(404, "artifact not found"));
        assertThat(client.get("/blobs", "{\"zz\": 1}").outcome()).isEqualTo(Answer.refusal(401, "unauthorized"));
    }

    @Test
    void aBodyMayNotBeEndlessNorEndlesslyDeep() throws IOException {
        assertThat(client.get("/instances", "\"" + "a".repeat(1 << 20) + "\"").outcome())
                .isEqualTo(Answer.refusal(413, "the request body is too large"));
        assertThat(client.get("/instances", "[".repeat(100_000) + "]".repeat(100_000))
                        .outcome())
                .isEqualTo("200 []\n");
        assertThat(client.get("/instances", "9".repeat(100_000)).outcome()).isEqualTo("200 []\n");
        assertThat(client.get("/instances", "1e999").outcome()).isEqualTo("200 []\n");
    }

    @Test
    void aUuidInUpperCaseIsAnotherOne() throws IOException {
        var blob = client.artifact("upper", "case").text("blob_uuid");
        assertThat(client.get("/blobs/" + blob).status()).isEqualTo(200);
        assertThat(client.get("/blobs/" + blob.toUpperCase(Locale.ROOT)).outcome())
                .isEqualTo(Answer.refusal(404, "blob not found"));
    }

    @Test
    void aHostOfAStrangerIsRefusedInTheUsualShape() throws IOException {
        try (var stranger = new Client(STORE.port())) {
            Answer answer = stranger.raw("GET /instances HTTP/1.1\r\nHost: evil.example\r\n\r\n")
                    .answer("GET");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("status").asInt()).isEqualTo(403);
        }
    }
}
