package dev.blobfish.server.dialect.kbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadBodyTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @Test
    void anUploadIsAnsweredWithTheNodeByteByByte() throws IOException {
        var answer = STORE.ask("alice", "POST /node?filename=hello%20(1).txt&format=text", "foobarbaz");
        var time = answer.field("created_on");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Content-Length")).isEqualTo("391");
        assertThat(answer.field("id")).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(time).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.000Z");
        assertThat(Duration.between(Instant.parse(time), Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(answer.body()).isEqualTo("""
                        {
                          "data": {
                            "attributes": null,
                            "created_on": "%1$s",
                            "file": {
                              "checksum": {
                                "md5": "6df23dc03f9b54cc38a0fc1483df6e21"
                              },
                              "name": "hello (1).txt",
                              "size": 9
                            },
                            "format": "text",
                            "id": "%2$s",
                            "last_modified": "%1$s"
                          },
                          "error": null,
                          "status": 200
                        }
                        """.formatted(time, answer.field("id")));
        assertThat(STORE.ask("alice", "GET /node/" + answer.field("id")).body()).isEqualTo(answer.body());
    }

    @Test
    void aNodeMayHaveNeitherNameNorFormat() throws IOException {
        assertThat(STORE.ask("alice", "POST /node", "x").header("Content-Length"))
                .isEqualTo("374");
    }

    @Test
    void eachPutMakesANodeOfItsOwn() throws IOException {
        var first = STORE.ask("alice", "PUT /node/?filename=f", "x");
        var second = STORE.ask("alice", "PUT /node?filename=f", "x");
        assertThat(first.field("name")).isEqualTo("f");
        assertThat(second.field("id")).isNotEqualTo(first.field("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/related; boundary=XY",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=X Y",
                "nonsense"
            })
    void anyContentTypeButThatOfAFormIsOverlooked(String type) throws IOException {
        var answer = STORE.ask("alice", "POST /node?filename=n", "a=b", "Content-Type: " + type);
        assertThat(answer.field("size")).isEqualTo("3");
    }

    @Test
    void theFirstOfARepeatedParameterCountsAndBrokenOnesAreOverlooked() throws IOException {
        var answer = STORE.ask("alice", "POST /node?filename=%zz;filename=a+b&filename=c;Format=no&format", "x");
        assertThat(answer.field("name")).isEqualTo("a b");
        assertThat(answer.field("format")).isEmpty();
    }

    @Test
    void aContentOfUnknownLengthIsRefused() throws IOException {
        var chunked = "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n";
        try (var wire = STORE.connect()) {
            var answer = wire.send(STORE.head("alice", "POST /node?filename=%00") + chunked)
                    .answer("POST");
            assertThat(answer.refusal()).isEqualTo("411 Length Required");
            wire.send(STORE.head("", "POST /node") + chunked);
            assertThat(wire.answer("POST").refusal()).isEqualTo("401 No Authorization");
        }
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(STORE.ask("alice", "POST /node", "").refusal()).isEqualTo("400 file size must be > 0");
        try (var wire = STORE.connect()) {
            var answer = wire.send(STORE.head("alice", "PUT /node") + "\r\n").answer("PUT");
            assertThat(answer.refusal()).isEqualTo("400 file size must be > 0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999999999999"})
    void aLengthThatIsNoneIsNoHttp(String length) throws IOException {
        try (var wire = STORE.connect()) {
            var answer = wire.send(STORE.head("alice", "POST /node") + "Content-Length: " + length + "\r\n\r\n")
                    .answer("POST");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("400 Bad Request");
        }
    }

    @Test
    void aBodyLongerThanItsLengthIsCutThere() throws IOException {
        try (var wire = STORE.connect()) {
            wire.send(STORE.head("alice", "POST /node") + "Content-Length: 3\r\n\r\nabcGET / HTTP/1.1\r\nHost: x");
            assertThat(wire.answer("POST").field("size")).isEqualTo("3");
        }
    }

    @Test
    void aBodyShorterThanItsLengthIsRefusedAndStoresNothing() throws IOException {
        try (var wire = STORE.connect()) {
            wire.send(STORE.head("alice", "POST /node") + "Content-Length: 100001\r\n\r\n" + "x".repeat(100_000))
                    .endOfOutput();
            assertThat(wire.answer("POST").refusal()).startsWith("400 ").endsWith("unexpected EOF");
            assertThat(STORE.staged()).isEmpty();
        }
    }

    @Test
    void nameComesBeforeFormatAndBothBeforeTheSize() throws IOException {
        var name = "%07";
        assertThat(STORE.ask("alice", "POST /node?filename=a" + name + "b&format=b.c")
                        .refusal())
                .isEqualTo("400 File name contains control characters");
        assertThat(STORE.ask("alice", "POST /node?format=b.c").refusal())
                .isEqualTo("400 File format string b.c contains an illegal character: '.'");
    }

    @Test
    void bytesThatAreNoUtf8AreShownAsSuch() throws IOException {
        var answer = STORE.ask("alice", "POST /node?filename=a%FFb", "x");
        assertThat(answer.refusal())
                .isEqualTo("400 File name string a\\ufffdb contains an illegal character: '\ufffd'");
    }

    @Test
    void aNameInOtherLettersIsKept() throws IOException {
        var answer = STORE.ask("alice", "POST /node?filename=%C2%A0%E6%97%A5%E6%9C%AC_%D9%A3.txt%E2%80%A8", "x");
        assertThat(answer.field("name")).isEqualTo("\u65e5\u672c_\u0663.txt");
    }

    @Test
    void aLoginIsAskedForBeforeTheBodyIsSent() throws IOException {
        try (var wire = STORE.connect()) {
            wire.send(STORE.head("", "POST /node", "Expect: 100-continue") + "Content-Length: 5\r\n\r\n");
            assertThat(wire.answer("POST").refusal()).isEqualTo("401 No Authorization");
        }
        try (var wire = STORE.connect()) {
            wire.send(STORE.head("", "POST /node", "Authorization: OAuth bad", "Expect: 100-continue")
                    + "Content-Length: 5\r\n\r\n");
            assertThat(wire.answer("POST").refusal()).isEqualTo("400 Invalid authorization header or content");
        }
        try (var wire = STORE.connect()) {
            wire.send(STORE.head("alice", "POST /node", "Expect: 100-continue") + "Content-Length: 5\r\n\r\n");
            assertThat(wire.answer("POST").status()).isEqualTo(100);
            assertThat(wire.send("hello").answer("POST").field("size")).isEqualTo("5");
        }
    }

    @Test
    void aLargeContentComesBackWhole() throws IOException {
        var content = "0123456789abcdef".repeat(200_000);
        var id = STORE.node("alice", content, "?filename=large");
        assertThat(STORE.ask("alice", "GET /node/" + id + "?download_raw").body())
                .isEqualTo(content);
    }
}
