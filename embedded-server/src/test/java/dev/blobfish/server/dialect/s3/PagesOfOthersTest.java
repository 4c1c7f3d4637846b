package dev.blobfish.server.dialect.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A bucket's CORS rules say which pages may use it; without a rule none may, whatever it could sign.
class PagesOfOthersTest {
    private static final String RULES =
            "<CORSConfiguration><CORSRule><AllowedOrigin>http://friend.example</AllowedOrigin>"
                    + "<AllowedMethod>GET</AllowedMethod><AllowedMethod>POST</AllowedMethod></CORSRule></CORSConfiguration>";

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire(STORE.port());
        call("PUT", "/ruled", Map.of(), "");
        call("PUT", "/ruled?cors=", Map.of(), RULES);
        call("PUT", "/ruled/k", Map.of(), "kept");
        call("PUT", "/unruled", Map.of(), "");
        call("PUT", "/unruled/k", Map.of(), "kept");
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    private Answer call(String method, String target, Map<String, String> headers, String body) throws IOException {
        return wire.signed(STORE.owner(), method, target, headers, body);
    }

    private Answer from(String origin, String method, String target) throws IOException {
        return call(method, target, Map.of("origin", origin), "");
    }

    @Test
    void aPageThatARuleNamesMayDoWhatTheRuleSays() throws IOException {
        Answer answer = from("http://friend.example", "GET", "/ruled/k");
        assertThat(answer.body()).isEqualTo("kept");
        assertThat(answer.header("access-control-allow-origin")).isEqualTo("http://friend.example");
        assertThat(from("http://friend.example", "PUT", "/ruled/k").outcome()).isEqualTo("403 AccessDenied");
        assertThat(from("http://friend.example", "DELETE", "/ruled/k").outcome())
                .isEqualTo("403 AccessDenied");
        assertThat(call("GET", "/ruled/k", Map.of(), "").body()).isEqualTo("kept");
    }

    @Test
    void theRuleCountsInAHostNameToo() throws IOException {
        var headers = Map.of("host", "ruled.localhost:" + STORE.port(), "origin", "http://friend.example");
        assertThat(call("GET", "/k", headers, "").body()).isEqualTo("kept");
        var other = Map.of("host", "unruled.localhost:" + STORE.port(), "origin", "http://friend.example");
        assertThat(call("GET", "/k", other, "").outcome()).isEqualTo("403 AccessDenied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /unruled",
                "GET /unruled/k",
                "PUT /unruled/k",
                "DELETE /unruled/k",
                "PUT /new",
                "GET /missing/k",
                "POST /ruled?delete="
            })
    void noOtherPageMayDoAnything(String request) throws IOException {
        String[] words = request.split(" ", 2);
        for (String origin : new String[] {"http://evil.example", "null", "http://127.0.0.1:1"})
            assertThat(from(origin, words[0], words[1]).outcome()).isEqualTo("403 AccessDenied");
        assertThat(call("GET", "/unruled/k", Map.of(), "").body()).isEqualTo("kept");
    }

    @Test
    void theStoresOwnPageIsNoStranger() throws IOException {
        assertThat(from("http://127.0.0.1:" + STORE.port(), "GET", "/unruled/k").body())
                .isEqualTo("kept");
    }

    @Test
    void aStrangersNameIsRefusedWhateverItsOrigin() throws IOException {
        for (String origin : new String[] {"http://evil.example", "http://friend.example"})
            assertThat(call("GET", "/ruled/k", Map.of("host", "evil.example", "origin", origin), "")
                            .outcome())
                    .isEqualTo("403 AccessDenied");
    }

    @Test
    void theQuestionBeforeARequestIsAnswered() throws IOException {
        var question = Map.of("origin", "http://friend.example", "access-control-request-method", "GET");
        assertThat(wire.anonymous("OPTIONS", "/ruled/k", question, "").status()).isEqualTo(200);
        assertThat(wire.anonymous("OPTIONS", "/unruled/k", question, "").outcome())
                .isEqualTo("403 AccessForbidden");
    }
}
