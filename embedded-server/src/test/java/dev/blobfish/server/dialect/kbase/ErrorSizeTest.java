package dev.blobfish.server.dialect.kbase;

import static dev.blobfish.server.dialect.kbase.TestStore.form;
import static dev.blobfish.server.dialect.kbase.TestStore.part;
import static dev.blobfish.server.dialect.kbase.TestStore.upload;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every refusal with the number of bytes that it has on the real server: the first thing that changes when a blank
/// does.
class ErrorSizeTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static String size(Answer answer) {
        assertThat(answer.refusal()).startsWith(answer.status() + " ");
        return answer.status() + " " + answer.header("Content-Length");
    }

    @ParameterizedTest
    @CsvSource({
        "POST /node,400 82",
        "POST /node?filename=LONG,400 85",
        "POST /node?format=LONG,400 87",
        "POST /node?filename=a%01b,400 98",
        "POST /node?format=a%01b,400 100",
        "GET /node/ID?download&seek=9,400 100",
        "GET /node/ID?download&seek=-1,400 111",
        "GET /node/ID/acl/other,400 77",
        "PUT /node/ID/acl/read,400 131",
        "'PUT /node/ID/acl/owner?users=bob,carol',400 107",
        "DELETE /node/ID/acl/owner,400 112",
        "PUT /node/OTHER/acl/public_read,400 129",
        "PUT /node/ID/acl/read?users=fakename,400 84",
        "DELETE /node/OTHER,401 78",
        "GET /node/OTHER?download&del,403 94",
        "GET /node/x,404 75",
        "GET /nodes,404 70",
        "PUT /node/ID,405 79"
    })
    void requestsWithoutABody(String request, String size) throws IOException {
        var id = STORE.node("alice", "123456789", "");
        var other = STORE.node("bob", "123456789", "");
        if (request.contains("del")) STORE.ask("bob", "PUT /node/" + other + "/acl/public_read");
        var target = request.replace("OTHER", other).replace("ID", id).replace("LONG", "x".repeat(257));
        assertThat(size(STORE.ask("alice", target))).isEqualTo(size);
    }

    @Test
    void logins() throws IOException {
        assertThat(size(STORE.ask("", "GET /", "", "Authorization: Bearer x"))).isEqualTo("400 100");
        assertThat(size(STORE.ask("", "POST /node", "x"))).isEqualTo("401 77");
        assertThat(size(STORE.ask("", "GET /", "", "Cookie: cookie2=x"))).isEqualTo("401 125");
    }

    @Test
    void forms() throws IOException {
        assertThat(size(STORE.post("alice", form(part("upload", "x"))))).isEqualTo("400 123");
        assertThat(size(STORE.post("alice", "--XY--"))).isEqualTo("400 90");
        assertThat(size(STORE.post("alice", ""))).isEqualTo("400 85");
        assertThat(size(STORE.post("alice", form(part("attributes", "x"))))).isEqualTo("400 93");
        assertThat(size(STORE.post("alice", form(part("copy_data", "x".repeat(37))))))
                .isEqualTo("400 103");
        assertThat(size(STORE.post("alice", form(part("copy_data", "x".repeat(36))))))
                .isEqualTo("400 99");
        assertThat(size(STORE.post("alice", form(upload("f", "6", "12345"))))).isEqualTo("400 175");
        assertThat(size(STORE.ask("alice", "POST /node", "x", "Content-Type: multipart/form-data")))
                .isEqualTo("400 104");
    }

    @Test
    void aBodyInChunks() throws IOException {
        try (var wire = STORE.connect()) {
            wire.send(STORE.head("alice", "POST /node", "Transfer-Encoding: chunked") + "\r\n0\r\n\r\n");
            assertThat(size(wire.answer("POST"))).isEqualTo("411 76");
        }
    }
}
