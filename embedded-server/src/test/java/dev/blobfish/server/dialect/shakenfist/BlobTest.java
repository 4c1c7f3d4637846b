package dev.blobfish.server.dialect.shakenfist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.engine.StandardDigest;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlobTest {
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

    private static String hex(StandardDigest algorithm, String text) {
        var running = algorithm.begin();
        running.update(text.getBytes(ISO_8859_1), 0, text.length());
        return HexFormat.of().formatHex(running.finish());
    }

    @Test
    void aBlobIsShownFieldByField() throws IOException {
        var uuid = client.artifact("shown", "thank you!!").text("blob_uuid");
        assertThat(client.get("/blobs/" + uuid).outcome())
                .isEqualTo("200 {\"uuid\": \"" + uuid + "\", \"state\": \"created\", \"metadata\": {}, \"version\": 6, "
                        + "\"size\": 11, \"modified\": 1795380404.0, \"fetched_at\": 1795380404.314275, "
                        + "\"depends_on\": null, \"transcodes\": {}, \"locations\": [\"sf-1\"], "
                        + "\"reference_count\": 1, \"sha512\": \"" + hex(StandardDigest.SHA512, "thank you!!")
                        + "\", \"last_used\": null, \"disk size\": \"4 KiB\", \"file format\": \"raw\", "
                        + "\"mime-type\": \"text/plain\", \"virtual size\": 512.0, \"instances\": []}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | thank you!!",
                "?offset=0&limit=0   | thank you!!",
                "?offset=3           | nk you!!",
                "?offset=3&limit=2   | nk",
                "?limit=5            | thank",
                "?limit=500          | thank you!!",
                "?offset=11          | ''",
                "?offset=999         | ''",
                "?offset=99999999999999999999999 | ''",
                "?offset=+9          | !!",
                "?offset=%2B9        | !!",
                "?offset=9&offset=0  | !!",
                "?colour=red&offset=9 | !!"
            })
    void dataIsReadFromAnOffsetUpToALimit(String query, String expected) throws IOException {
        var uuid = client.artifact("data", "thank you!!").text("blob_uuid");
        Answer answer = client.get("/blobs/" + uuid + "/data" + query);
        assertThat(answer.outcome()).isEqualTo("200 " + expected);
        assertThat(answer.header("content-type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.header("content-length")).isEqualTo(Integer.toString(expected.length()));
        assertThat(answer.headers()).doesNotContainKeys("accept-ranges", "content-range", "etag");
    }

    @ParameterizedTest
    @CsvSource({
        "?offset=abc, offset is not an integer",
        "?offset=1.5, offset is not an integer",
        "?offset=, offset is not an integer",
        "?limit=x, limit is not an integer",
        "?offset=-1, offset cannot be negative",
        "?limit=-1, limit cannot be negative",
        "?offset=-1&limit=-1, offset cannot be negative",
        "?offset=-99999999999999999999999, offset cannot be negative"
    })
    void aWindowThatIsNoneIsRefused(String query, String error) throws IOException {
        var uuid = client.artifact("data", "thank you!!").text("blob_uuid");
        assertThat(client.get("/blobs/" + uuid + "/data" + query).outcome()).isEqualTo(Answer.refusal(400, error));
    }

    @Test
    void numbersAreReadBeforeTheBlobIsLookedForAndComparedAfter() throws IOException {
        assertThat(client.get("/blobs/none/data?offset=x").outcome())
                .isEqualTo(Answer.refusal(400, "offset is not an integer"));
        assertThat(client.get("/blobs/none/data?offset=-1").outcome()).isEqualTo(Answer.refusal(404, "blob not found"));
    }

    @Test
    void aRangeHeaderIsIgnored() throws IOException {
        var uuid = client.artifact("ranged", "thank you!!").text("blob_uuid");
        var headers = Map.of("Authorization", "Bearer " + client.token(), "Range", "bytes=0-1");
        assertThat(client.send("GET", "/blobs/" + uuid + "/data", headers, "").outcome())
                .isEqualTo("200 thank you!!");
        Answer head = client.send("HEAD", "/blobs/" + uuid + "/data?offset=3", "");
        assertThat(head.header("content-length")).isEqualTo("8");
    }

    @ParameterizedTest
    @EnumSource(names = {"SHA1", "SHA256", "SHA512", "XXH128"})
    void aBlobIsFoundByTheNamedDigestAtOnce(StandardDigest algorithm) throws IOException {
        var bytes = "found by " + algorithm;
        var uuid = client.artifact("found", bytes).text("blob_uuid");
        var path = "/blob_checksums/" + algorithm.name().toLowerCase(Locale.ROOT) + "/";
        Answer hit = client.get(path + hex(algorithm, bytes));
        assertThat(hit.text("uuid")).isEqualTo(uuid);
        assertThat(hit.body()).endsWith("\"instances\": []}\n");
        assertThat(client.get(path + hex(algorithm, bytes).toUpperCase(Locale.ROOT))
                        .outcome())
                .isEqualTo("200 null\n");
        try (var cherry = STORE.client("cherry")) {
            assertThat(cherry.get(path + hex(algorithm, bytes)).text("uuid")).isEqualTo(uuid);
        }
    }

    @Test
    void aDigestIsSoughtAmongThoseOfItsKindAlone() throws IOException {
        client.artifact("kinds", "kinds of digests");
        assertThat(client.get("/blob_checksums/sha1/" + hex(StandardDigest.SHA512, "kinds of digests"))
                        .outcome())
                .isEqualTo("200 null\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5", "SHA512", "deleted", "pending"})
    void anUnknownAlgorithmIsRefused(String algorithm) throws IOException {
        assertThat(client.get("/blob_checksums/" + algorithm + "/00").outcome())
                .isEqualTo(Answer.refusal(400, "unknown hash algorithm"));
    }

    @Test
    void aDeletedBlobIsNotFoundByItsDigestAndStillRead() throws IOException {
        var artifact = client.artifact("fleeting", "fleeting bytes");
        var blob = artifact.text("blob_uuid");
        client.delete("/artifacts/" + artifact.text("uuid"));
        assertThat(client.get("/blob_checksums/sha512/" + hex(StandardDigest.SHA512, "fleeting bytes"))
                        .outcome())
                .isEqualTo("200 null\n");
        assertThat(client.get("/blobs/" + blob).text("state")).isEqualTo("deleted");
        assertThat(client.get("/blobs/" + blob + "/data").body()).isEqualTo("fleeting bytes");
    }

    @Test
    void theSystemSeesAllBlobsOfANodeThatAreNotDeleted() throws IOException {
        var kept = client.artifact("listed", "a blob to list").text("blob_uuid");
        var gone = client.artifact("unlisted", "a blob to delete");
        client.delete("/artifacts/" + gone.text("uuid"));
        try (var system = STORE.client("system")) {
            Answer all = system.get("/blobs", "{\"node\": null}");
            assertThat(all.body())
                    .contains(kept)
                    .doesNotContain(gone.text("blob_uuid"))
                    .doesNotContain("instances");
            assertThat(system.get("/blobs?node=elsewhere").body()).isEqualTo(all.body());
            assertThat(system.get("/blobs", "{\"node\": \"sf-1\"}").body()).isEqualTo(all.body());
            assertThat(system.get("/blobs", "{\"node\": \"elsewhere\"}").outcome())
                    .isEqualTo("200 []\n");
        }
        assertThat(client.get("/blobs", "{\"node\": null}").outcome()).isEqualTo(Answer.refusal(401, "unauthorized"));
    }

    @Test
    void aDiskImageTellsItsVirtualSize() throws IOException {
        var header = new StringBuilder("QFI\u00fb" + "\0".repeat(100));
        header.setCharAt(7, (char) 3);
        header.setCharAt(23, (char) 16);
        header.setCharAt(28, (char) 64);
        var blob = client.get(
                        "/blobs/" + client.artifact("disk", header.toString()).text("blob_uuid"))
                .json();
        assertThat(blob.path("file format").asString()).isEqualTo("qcow2");
        assertThat(blob.path("virtual size").asDouble()).isEqualTo((double) (64L << 24));
        assertThat(blob.path("cluster_size").asDouble()).isEqualTo(65536);
    }

    @Test
    void metadataHoldsAnyJsonThatCounts() throws IOException {
        var path =
                "/blobs/" + client.artifact("described", "bytes with metadata").text("blob_uuid") + "/metadata";
        assertThat(client.get(path).outcome()).isEqualTo("200 {}\n");
        assertThat(client.put(path + "/colour", "{\"value\": \"red\"}").outcome())
                .isEqualTo("200 null\n");
        assertThat(client.post(path, "{\"key\": \"a/b\", \"value\": [1, 2.50, true, {\"x\": null}]}")
                        .outcome())
                .isEqualTo("200 null\n");
        assertThat(client.post(path, "{\"key\": \"Zahl\", \"value\": 12345678901234567890123}")
                        .outcome())
                .isEqualTo("200 null\n");
        client.put(path + "/%C3%A4%20%3F", "{\"value\": \"\\ud83d\\ude00 \\ud800 \\u007f\"}");
        assertThat(client.get(path).outcome())
                .isEqualTo("200 {\"Zahl\": 12345678901234567890123, \"a/b\": [1, 2.5, true, {\"x\": null}], "
                        + "\"colour\": \"red\", \"\\u00e4 ?\": \"\\ud83d\\ude00 \\ud800 \\u007f\"}\n");
        try (var cherry = STORE.client("cherry")) {
            assertThat(cherry.put(path + "/colour", "{\"value\": \"blue\"}").outcome())
                    .isEqualTo("200 null\n");
        }
        assertThat(client.delete(path + "/colour").outcome()).isEqualTo("200 null\n");
        assertThat(client.delete(path + "/colour").outcome()).isEqualTo("200 null\n");
        assertThat(client.get(path).body()).doesNotContain("colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "0", "0.0", "false", "null", "[]", "{}"})
    void metadataThatCountsAsNothingIsRefused(String value) throws IOException {
        var path = "/blobs/" + client.artifact("falsy", "falsy metadata").text("blob_uuid") + "/metadata";
        assertThat(client.put(path + "/k", "{\"value\": " + value + "}").outcome())
                .isEqualTo(Answer.refusal(400, "no value specified"));
        assertThat(client.post(path, "{\"key\": " + value + ", \"value\": 1}").outcome())
                .isEqualTo(Answer.refusal(400, "no key specified"));
    }

    @Test
    void metadataIsRefusedInOrder() throws IOException {
        var path = "/blobs/" + client.artifact("ordered", "order of refusals").text("blob_uuid") + "/metadata";
        assertThat(client.put("/blobs/none/metadata/k", "{\"zz\": 1}").outcome())
                .isEqualTo(Answer.refusal(404, "blob not found"));
        assertThat(client.put(path + "/k", "{\"zz\": 1}").outcome())
                .isEqualTo(Answer.refusal(400, "BlobMetadataEndpoint.put() got an unexpected keyword argument 'zz'"));
        assertThat(client.post(path, "").outcome()).isEqualTo(Answer.refusal(400, "no key specified"));
        assertThat(client.post(path, "{\"key\": \"k\"}").outcome())
                .isEqualTo(Answer.refusal(400, "no value specified"));
        assertThat(client.post(path, "{\"key\": 5, \"value\": 1}").outcome())
                .isEqualTo(Answer.refusal(400, "key is not a string"));
        var large = "x".repeat(900_000);
        assertThat(client.put(path + "/a", "{\"value\": \"" + large + "\"}").status())
                .isEqualTo(200);
        assertThat(client.put(path + "/b", "{\"value\": \"" + large + "\"}").outcome())
                .isEqualTo(Answer.refusal(400, "metadata is too large"));
    }
}
