package dev.blobfish.server.dialect.shakenfist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
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

    private String content(String upload) throws IOException {
        var blob = client.convert("content", upload).text("blob_uuid");
        return client.get("/blobs/" + blob + "/data").body();
    }

    @Test
    void anUploadBeginsEmpty() throws IOException {
        Answer answer = client.post("/upload", "");
        var uuid = answer.text("uuid");
        assertThat(answer.outcome())
                .isEqualTo("200 {\"uuid\": \"" + uuid + "\", \"state\": \"created\", \"metadata\": {}, \"version\": 3, "
                        + "\"node\": \"sf-1\", \"created_at\": 1795380404.314275}\n");
        assertThat(uuid).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(client.post("/upload", "{}").status()).isEqualTo(200);
    }

    @Test
    void eachPieceAnswersTheSizeSoFar() throws IOException {
        var uuid = client.uploaded("");
        assertThat(client.post("/upload/" + uuid, "hello world").outcome()).isEqualTo("200 11\n");
        assertThat(client.post("/upload/" + uuid, "").outcome()).isEqualTo("200 11\n");
        assertThat(client.post("/upload/" + uuid, "!").outcome()).isEqualTo("200 12\n");
        var headers = new LinkedHashMap<String, String>();
        headers.put("Authorization", "Bearer " + client.token());
        headers.put("Transfer-Encoding", "chunked");
        assertThat(client.send("POST", "/upload/" + uuid, headers, "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
                        .outcome())
                .isEqualTo("200 17\n");
        assertThat(content(uuid)).isEqualTo("hello world!abcde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1}",
                "12345",
                "\"abc\"",
                "[\"a\"]",
                "[1, 2]",
                "true",
                "{\"upload_uuid\": \"00000000-0000-4000-8000-000000000000\"}"
            })
    void bytesThatHappenToBeJsonAreBytes(String json) throws IOException {
        var uuid = client.uploaded("before ");
        assertThat(client.post("/upload/" + uuid, json).outcome()).isEqualTo("200 " + (7 + json.length()) + "\n");
        assertThat(content(uuid)).isEqualTo("before " + json);
    }

    @Test
    void aSmallJsonFileAndAFileOfDigitsAreUploadedIntact() throws IOException {
        for (var file : new String[] {"{\"key\": \"value\"}", "31415926535"})
            assertThat(content(client.uploaded(file))).isEqualTo(file);
    }

    @Test
    void theUsualClientsWayAroundTheTrapWorksToo() throws IOException {
        var uuid = client.uploaded("12345\0");
        assertThat(client.post("/upload/" + uuid + "/truncate/5", "").outcome()).isEqualTo("200 null\n");
        assertThat(content(uuid)).isEqualTo("12345");
    }

    @Test
    void truncatingCutsOffOrFillsUpWithZeros() throws IOException {
        var uuid = client.uploaded("hello world");
        client.post("/upload/" + uuid, " and more");
        assertThat(client.post("/upload/" + uuid + "/truncate/8", "").outcome()).isEqualTo("200 null\n");
        assertThat(client.post("/upload/" + uuid, "!").outcome()).isEqualTo("200 9\n");
        assertThat(client.post("/upload/" + uuid + "/truncate/12", "").outcome())
                .isEqualTo("200 null\n");
        assertThat(client.post("/upload/" + uuid, "").outcome()).isEqualTo("200 12\n");
        assertThat(content(uuid)).isEqualTo("hello wo!\0\0\0");
    }

    @Test
    void anEmptyUploadMayBeTruncatedToNothingAndToZeros() throws IOException {
        var uuid = client.uploaded("");
        assertThat(client.post("/upload/" + uuid + "/truncate/0", "").outcome()).isEqualTo("200 null\n");
        assertThat(client.post("/upload/" + uuid + "/truncate/4", "").outcome()).isEqualTo("200 null\n");
        assertThat(content(uuid)).isEqualTo("\0\0\0\0");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 400, offset is not an integer",
        "1.5, 400, offset is not an integer",
        "-1, 400, offset must not be negative",
        "99999999999999, 400, offset is too far behind the end of the upload",
        "99999999999999999999999, 400, offset is too far behind the end of the upload"
    })
    void aLengthThatIsNoneIsRefused(String length, int status, String error) throws IOException {
        var uuid = client.uploaded("hello world");
        assertThat(client.post("/upload/" + uuid + "/truncate/" + length, "").outcome())
                .isEqualTo(Answer.refusal(status, error));
        assertThat(client.post("/upload/none/truncate/" + length, "").outcome())
                .isEqualTo(Answer.refusal(404, "upload not found"));
        assertThat(content(uuid)).isEqualTo("hello world");
    }

    @Test
    void anUploadBelongsToWhoeverBeganIt() throws IOException {
        var uuid = client.uploaded("mine");
        try (var cherry = STORE.client("cherry")) {
            var refusal = Answer.refusal(404, "upload not found");
            assertThat(cherry.post("/upload/" + uuid, "yours").outcome()).isEqualTo(refusal);
            assertThat(cherry.post("/upload/" + uuid + "/truncate/0", "").outcome())
                    .isEqualTo(refusal);
            assertThat(cherry.convert("stolen", uuid).outcome()).isEqualTo(refusal);
        }
        assertThat(content(uuid)).isEqualTo("mine");
    }

    @Test
    void aPieceThatDoesNotArriveWholeIsNotAdded() throws IOException {
        var uuid = client.uploaded("whole");
        try (var broken = new Client(STORE.port())) {
            broken.raw("POST /upload/" + uuid + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + client.token() + "\r\nContent-Length: 100\r\n\r\nonly a part")
                    .endOfOutput()
                    .answer("POST");
        }
        assertThat(client.post("/upload/" + uuid, "").outcome()).isEqualTo("200 5\n");
        assertThat(content(uuid)).isEqualTo("whole");
    }

    @Test
    void nobodyIsToldToGoOnBeforeItIsKnownWhoAsks() throws IOException {
        try (var waiting = new Client(STORE.port())) {
            Answer answer = waiting.raw("POST /upload/none HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + client.token() + "\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n")
                    .answer("POST");
            assertThat(answer.outcome()).isEqualTo(Answer.refusal(404, "upload not found"));
        }
    }

    @Test
    void largePiecesAddUp() throws IOException {
        var uuid = client.uploaded("");
        var piece = "0123456789abcdef".repeat(16 * 1024);
        for (int i = 1; i <= 8; i++)
            assertThat(client.post("/upload/" + uuid, piece).outcome()).isEqualTo("200 " + i * piece.length() + "\n");
        assertThat(content(uuid)).isEqualTo(piece.repeat(8));
    }

    @Test
    void aConvertedUploadIsGone() throws IOException {
        var uuid = client.uploaded("gone");
        assertThat(content(uuid)).isEqualTo("gone");
        var refusal = Answer.refusal(404, "upload not found");
        assertThat(client.post("/upload/" + uuid, "more").outcome()).isEqualTo(refusal);
        assertThat(client.convert("content", uuid).outcome()).isEqualTo(refusal);
    }
}
