package dev.blobfish.server.dialect.kbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    private static final String ID = "f4b47e10-5123-4cc6-8f48-df0069e82e70";

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @Test
    void theRootSaysWhatTheServerIs() throws IOException {
        var before = Instant.now().toEpochMilli();
        var root = STORE.ask("", "GET /");
        assertThat(root.status()).isEqualTo(200);
        assertThat(root.headers().keySet()).containsExactlyInAnyOrder("Content-Type", "Content-Length", "Date");
        assertThat(root.header("Content-Type")).isEqualTo("application/json");
        var time = root.field("servertime");
        assertThat(Long.parseLong(time)).isBetween(before, Instant.now().toEpochMilli());
        assertThat(root.body()).isEqualTo("""
                        {
                          "deprecationwarning": "The id and version fields are deprecated.",
                          "gitcommit": "",
                          "id": "Shock",
                          "servername": "blobstore",
                          "servertime": %s,
                          "serverversion": "0.1.5",
                          "version": "0.9.6"
                        }
                        """.formatted(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nodes",
                "GET /Node/" + ID,
                "GET /favicon.ico",
                "POST /node/" + ID + "/acls",
                "GET /node/" + ID + "/acl/read/more",
                "GET /node/" + ID + "/copy/copy",
                "GET /node/" + ID + "/read",
                "GET /node/a%2Fb",
                "GET /node/" + ID + "/copy/acl"
            })
    void aPathThatLeadsNowhereIsNotFound(String request) throws IOException {
        assertThat(STORE.ask("", request, "", "Authorization: broken").refusal())
                .isEqualTo("404 Not Found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /",
                "GET /node",
                "GET /node/",
                "DELETE /node",
                "PUT /node/" + ID,
                "POST /node/" + ID,
                "PATCH /node/" + ID + "/",
                "GET /node/" + ID + "/copy",
                "PUT /node/" + ID + "/copy/",
                "PUT /node/" + ID + "/acl",
                "DELETE /node/" + ID + "/acl/",
                "POST /node/" + ID + "/acl/read",
                "OPTIONS /node/" + ID,
                "OPTIONS /",
                "PUT /node/some-file-name"
            })
    void aMethodThatAPathDoesNotTakeIsRefusedWithoutNamingOthers(String request) throws IOException {
        var answer = STORE.ask("", request, "", "Authorization: broken");
        assertThat(answer.refusal()).isEqualTo("405 Method Not Allowed");
        assertThat(answer.headers()).doesNotContainKey("Allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD /", "HEAD /node", "HEAD /node/" + ID})
    void aHeadIsRefusedWithALengthAndNoBody(String request) throws IOException {
        var answer = STORE.ask("", request);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Content-Length")).isEqualTo("79");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET //node//x,/node/x",
        "GET /node/../node/./x?a=b;c,/node/x?a=b;c",
        "GET /node/x/../..,/",
        "GET /node/x//,/node/x/",
        "GET /node/x/.,/node/x",
        "POST /node/x/../,/node/",
        "DELETE /no%20such%2F%2Fpl%C3%A4ce%3F,/no%20such/pl%C3%A4ce%3F",
        "HEAD //,/"
    })
    void aPathWithDotsOrDoubledSlashesIsSentToTheCleanOne(String request, String location) throws IOException {
        var answer = STORE.ask("", request, "", "Authorization: broken");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo(location);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers()).doesNotContainKey("Content-Type").containsEntry("Content-Length", "0");
    }

    @Test
    void anIdMayBeWrittenInFiveWays() throws IOException {
        var id = STORE.node("alice", "x", "");
        for (var written : new String[] {
            id,
            id.toUpperCase(Locale.ROOT),
            id.replace("-", ""),
            "urn:uuid:" + id,
            "URN:UUID:" + id,
            "%7B" + id + "%7D",
            "x" + id + "+"
        }) {
            var answer = STORE.ask("alice", "GET /node/" + written + "/");
            assertThat(answer.field("id")).as(written).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "acl",
                "copy",
                "f4b47e10-5123-4cc6-8f48-df0069e82e7",
                "f4b47e10-5123-4cc6-8f48-df0069e82e7g",
                "f4b47e1005123-4cc6-8f48-df0069e82e70",
                "f4b47e1051234cc68f48df0069e82eg0",
                "urn:guid:" + ID,
                ID,
                "%FF%FE"
            })
    void anIdThatIsNoneIsLikeOneThatIsNotThere(String id) throws IOException {
        assertThat(STORE.ask("", "GET /node/" + id).refusal()).isEqualTo("404 Node not found");
        assertThat(STORE.ask("alice", "GET /node/" + id).refusal()).isEqualTo("404 Node not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE /node/x", "POST /node/x/copy", "PUT /node/x/acl/read", "DELETE /node/x/acl/owner"})
    void theIdIsLookedAtBeforeTheLogin(String request) throws IOException {
        assertThat(STORE.ask("", request).refusal()).isEqualTo("404 Node not found");
        assertThat(STORE.ask("", request.replace("/x", "/" + ID)).refusal()).isEqualTo("401 No Authorization");
    }

    @Test
    void theTypeOfAccessIsLookedAtBeforeTheId() throws IOException {
        assertThat(STORE.ask("", "GET /node/x/acl/reed").refusal()).isEqualTo("400 Invalid acl type");
        assertThat(STORE.ask("", "PUT /node/x/acl/Read").refusal()).isEqualTo("400 Invalid acl type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz", "GET /node/%4", "GET /../.."})
    void aBrokenEscapeOrAPathAboveTheRootIsNoHttp(String request) throws IOException {
        var answer = STORE.ask("", request);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.body()).isEqualTo("400 Bad Request");
    }

    @Test
    void aRequestWithoutAHostIsNoHttp() throws IOException {
        try (var wire = STORE.connect()) {
            var answer = wire.send("GET / HTTP/1.1\r\n\r\n").answer("GET");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("400 Bad Request");
        }
    }

    @Test
    void anOldClientIsServed() throws IOException {
        try (var wire = STORE.connect()) {
            assertThat(wire.send("GET / HTTP/1.0\r\n\r\n").answer("GET").field("id"))
                    .isEqualTo("Shock");
        }
    }

    @Test
    void theNameOfAStrangerIsRefusedInTheEnvelope() throws IOException {
        try (var wire = STORE.connect()) {
            var answer =
                    wire.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").answer("GET");
            assertThat(answer.refusal()).startsWith("403 ");
        }
    }
}
