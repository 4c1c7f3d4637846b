package dev.blobfish.server.dialect.shakenfist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Versions are numbered, pruned and counted.
class VersionTest {
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

    private String numbers(String artifact) throws IOException {
        return client.get("/artifacts/" + artifact)
                .json()
                .path("blobs")
                .propertyNames()
                .toString();
    }

    @Test
    void theOldestVersionsGoWhereThereAreTooMany() throws IOException {
        var first = client.artifact("pruned", "1").text("blob_uuid");
        for (var bytes : new String[] {"2", "3", "4", "5"}) client.artifact("pruned", bytes);
        assertThat(numbers("pruned")).isEqualTo("[3, 4, 5]");
        assertThat(client.get("/blobs/" + first).text("state")).isEqualTo("deleted");
        assertThat(client.post("/artifacts/pruned/versions", "{\"max_versions\": 1}")
                        .outcome())
                .isEqualTo("200 null\n");
        assertThat(numbers("pruned")).isEqualTo("[5]");
        client.post("/artifacts/pruned/versions", "{\"max_versions\": 12}");
        for (int i = 6; i <= 16; i++) client.artifact("pruned", "" + i);
        assertThat(numbers("pruned")).isEqualTo("[5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"max_versions\": \"5\"}    | 5",
                "{\"max_versions\": \" +7 \"} | 7",
                "{\"max_versions\": 2.9}      | 2",
                "{\"max_versions\": true}     | 1",
                "{}                           | 3"
            })
    void aNumberOfVersionsIsWhatPythonTakesForOne(String body, int expected) throws IOException {
        client.artifact("counted", "counted");
        assertThat(client.post("/artifacts/counted/versions", body).outcome()).isEqualTo("200 null\n");
        assertThat(client.get("/artifacts/counted").json().path("max_versions").asInt())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"many\" | max version is not an integer",
                "\"2.9\"  | max version is not an integer",
                "\"\"     | max version is not an integer",
                "null | int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
                "[]   | int() argument must be a string, a bytes-like object or a real number, not 'list'",
                "0        | max version must be at least 1",
                "-1       | max version must be at least 1"
            })
    void whatIsNoNumberOfVersionsIsRefused(String value, String error) throws IOException {
        client.artifact("counted", "counted");
        assertThat(client.post("/artifacts/counted/versions", "{\"max_versions\": " + value + "}")
                        .outcome())
                .isEqualTo(Answer.refusal(400, error));
    }

    @Test
    void theSameContentIsNoNewVersionAndLeavesNoBlob() throws IOException {
        var first = client.artifact("same", "same bytes");
        Answer again = client.convert("same", client.uploaded("same bytes"));
        assertThat(again.outcome()).isEqualTo(first.outcome());
        assertThat(client.refer("same", first.text("blob_uuid")).outcome()).isEqualTo(first.outcome());
        try (var system = STORE.client("system")) {
            var digest = client.get("/blobs/" + first.text("blob_uuid")).text("sha512");
            assertThat(system.get("/blobs").body().split(digest, -1)).hasSize(2);
        }
    }

    @Test
    void contentOfAnOlderVersionIsANewOne() throws IOException {
        client.artifact("older", "one");
        client.artifact("older", "two");
        assertThat(client.artifact("older", "one").json().path("index").asInt()).isEqualTo(3);
    }

    @Test
    void aBlobIsCountedByEveryVersionThatRefersToIt() throws IOException {
        var made = client.artifact("counting", "one");
        var blob = made.text("blob_uuid");
        client.artifact("counting", "two");
        assertThat(client.refer("counting", blob).json().path("index").asInt()).isEqualTo(3);
        assertThat(client.refer("other", blob).json().path("index").asInt()).isEqualTo(1);
        assertThat(client.references(blob)).isEqualTo(3);
        client.delete("/artifacts/counting/versions/1");
        assertThat(client.references(blob)).isEqualTo(2);
        client.delete("/artifacts/counting");
        assertThat(client.references(blob)).isEqualTo(1);
        client.delete("/artifacts/" + made.text("uuid") + "/versions/3");
        assertThat(client.references(blob)).isEqualTo(1);
        client.delete("/artifacts/other");
        assertThat(client.references(blob)).isZero();
        assertThat(client.get("/blobs/" + blob).text("state")).isEqualTo("deleted");
    }

    @Test
    void numbersAreNeverUsedAgain() throws IOException {
        for (var bytes : new String[] {"1", "2", "3"}) client.artifact("numbers", bytes);
        assertThat(client.delete("/artifacts/numbers/versions/3")
                        .json()
                        .path("index")
                        .asInt())
                .isEqualTo(2);
        assertThat(client.artifact("numbers", "4").json().path("index").asInt()).isEqualTo(4);
    }

    @Test
    void theLastVersionTakesTheArtifactWithIt() throws IOException {
        var made = client.artifact("last", "last");
        assertThat(client.delete("/artifacts/last/versions/x").outcome())
                .isEqualTo(Answer.refusal(400, "version index is not an integer"));
        assertThat(client.delete("/artifacts/last/versions/2").outcome())
                .isEqualTo(Answer.refusal(404, "artifact index not found"));
        Answer gone = client.delete("/artifacts/last/versions/1");
        assertThat(gone.outcome())
                .isEqualTo("200 {\"uuid\": \"" + made.text("uuid") + "\", \"state\": \"deleted\", \"metadata\": {}, "
                        + "\"version\": 6, \"artifact_type\": \"image\", \"source_url\": \"sf://upload/banana/last\", "
                        + "\"max_versions\": 3, \"namespace\": \"banana\", \"shared\": false, \"index\": 0, "
                        + "\"blobs\": {}}\n");
    }

    @Test
    void versionsAreListedAsBlobsWithTheirNumbers() throws IOException {
        client.artifact("listed", "one");
        client.artifact("listed", "two!");
        var versions = client.get("/artifacts/listed/versions").json();
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.path(0).path("size").asInt()).isEqualTo(3);
        assertThat(versions.path(1).path("size").asInt()).isEqualTo(4);
        assertThat(client.get("/artifacts/listed/versions").body())
                .endsWith("\"virtual size\": 512.0, \"instances\": [], \"index\": 2}]\n");
    }
}
