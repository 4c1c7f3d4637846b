package dev.blobfish.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the web pages that a browser shows can make of a server on the same machine. PORT stands for its own port.
class StrangersTest {
    private HttpListener listener;

    @BeforeEach
    void start() throws IOException {
        var where = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        listener = HttpListener.start(
                "test", where, new EchoFront(), List.of("store.example"), HttpLimits.DEFAULT, Optional.empty());
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    private String answer(String method, String path, String host, String lines) throws IOException {
        try (var client = new RawClient(listener.port())) {
            var request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + lines + "\r\n";
            return client.send(request.replace("PORT", Integer.toString(listener.port())))
                    .answer();
        }
    }

    private String from(String origin) throws IOException {
        return answer("PUT", "/k", "127.0.0.1:PORT", "Content-Length: 0\r\nOrigin: " + origin + "\r\n");
    }

    @Test
    void programsNameNoOriginAndAreServed() throws IOException {
        assertThat(answer("PUT", "/k", "127.0.0.1:PORT", "Content-Length: 0\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:PORT", "HTTP://127.0.0.1:PORT"})
    void aPageOfTheServerItselfIsServed(String origin) throws IOException {
        assertThat(from(origin)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aPageUnderAConfiguredNameIsServedUnderThatName() throws IOException {
        var own = "Origin: http://store.example:PORT\r\n";
        assertThat(answer("GET", "/k", "store.example:PORT", own)).startsWith("HTTP/1.1 200");
        assertThat(answer("GET", "/k", "127.0.0.1:PORT", own)).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "http://evil.example:PORT",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "http://localhost:PORT",
                "http://[::1]:PORT",
                "http://127.0.0.1:PORT.evil.example",
                "http://127.0.0.1:PORT/",
                "https://127.0.0.1:PORT",
                "file://",
                "null",
                "",
                "http://127.0.0.1:PORT\r\nOrigin: http://evil.example"
            })
    void aPageOfAnotherOriginIsRefused(String origin) throws IOException {
        assertThat(from(origin))
                .startsWith("HTTP/1.1 403")
                .contains("refusal: ")
                .doesNotContain("|/k|");
    }

    @Test
    void aStrangersNameThatPointsHereIsRefusedWithAndWithoutOrigin() throws IOException {
        assertThat(answer("GET", "/k", "evil.example:PORT", "")).startsWith("HTTP/1.1 403");
        assertThat(answer("GET", "/k", "evil.example:PORT", "Origin: http://evil.example:PORT\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(answer("OPTIONS", "/k", "evil.example:PORT", "Origin: http://evil.example:PORT\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void theDialectSaysWhichOtherOriginsMayDoWhat() throws IOException {
        var friend = "Origin: http://friend.example\r\n";
        assertThat(answer("GET", "/friendly", "127.0.0.1", friend)).startsWith("HTTP/1.1 200");
        assertThat(answer("GET", "/k", "127.0.0.1", friend)).startsWith("HTTP/1.1 403");
        assertThat(answer("GET", "/friendly", "127.0.0.1", friend + friend)).startsWith("HTTP/1.1 403");
    }

    @Test
    void theQuestionBeforeARequestReachesTheDialect() throws IOException {
        var question = "Origin: http://evil.example\r\nAccess-Control-Request-Method: PUT\r\n";
        assertThat(answer("OPTIONS", "/k", "127.0.0.1", question)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aRefusedPageIsNotToldToSendItsBody() throws IOException {
        assertThat(answer("PUT", "/k", "127.0.0.1", "Origin: null\r\nExpect: 100-continue\r\nContent-Length: 5\r\n"))
                .startsWith("HTTP/1.1 403");
    }
}
