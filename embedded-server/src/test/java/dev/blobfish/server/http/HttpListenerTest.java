package dev.blobfish.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpListenerTest {
    private final EchoFront front = new EchoFront();
    private HttpListener listener;

    @BeforeEach
    void start() throws IOException {
        listener = start(HttpLimits.DEFAULT);
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    private HttpListener start(HttpLimits limits) throws IOException {
        var where = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return HttpListener.start("test", where, front, List.of("store.example"), limits, Optional.empty());
    }

    private RawClient client() throws IOException {
        return new RawClient(listener.port());
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/b/k",
                "//",
                "/b//k",
                "/b/../k",
                "/b/./k",
                "/b/%2e%2e/k",
                "/b/%2F",
                "/b/%25",
                "/b/%5C",
                "/b/%0A",
                "/b/%FF",
                "/b/a;p=1",
                "/b/a+b",
                "/b/%C3%A9",
                "/b/\\x",
                "/b/|",
                "/b/~"
            })
    void aPathArrivesAsItWasSent(String path) throws IOException {
        try (var client = client()) {
            assertThat(client.send(get(path)).answer())
                    .startsWith("HTTP/1.1 200")
                    .endsWith("GET|" + path + "|-|0|-");
        }
    }

    @Test
    void aQueryArrivesAsItWasSent() throws IOException {
        try (var client = client()) {
            assertThat(client.send(get("/b?a=%2F&b=x+y&uploads")).answer()).endsWith("|/b|a=%2F&b=x+y&uploads|0|-");
            assertThat(client.send(get("/b?")).answer()).endsWith("|/b|-|0|-");
        }
    }

    @Test
    void headerValuesKeepTheirBytes() throws IOException {
        try (var client = client()) {
            client.send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Test: \u00c3\u00a9\r\n\r\n");
            assertThat(client.answer()).endsWith("|0|\u00c3\u00a9");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%00 HTTP/1.1\r\n", "GET /%zz HTTP/1.1\r\n", "G\u0001T / HTTP/1.1\r\n"})
    void whatIsNoHttpIsRefusedInTheWordsOfTheDialect(String line) throws IOException {
        try (var client = client()) {
            assertThat(client.send(line + "Host: 127.0.0.1\r\n\r\n").answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("X-Id: ")
                    .contains("refusal: ");
        }
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        try (var client = client()) {
            client.send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Test: " + "x".repeat(20_000) + "\r\n\r\n");
            assertThat(client.answer()).startsWith("HTTP/1.1 431").contains("refusal: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:9",
                "bucket.localhost:9",
                "127.0.0.1",
                "[::1]:9",
                "192.168.1.7",
                "store.example",
                "bucket.store.example:1",
                "mine.example",
                "localhost."
            })
    void ownNamesAndAddressesAreServed(String host) throws IOException {
        try (var client = client()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .answer())
                    .startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "xstore.example"})
    void namesOfStrangersAreRefused(String host) throws IOException {
        try (var client = client()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                            .answer())
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aHeadHasTheLengthAndNoBody() throws IOException {
        try (var client = client()) {
            client.send("HEAD /stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            assertThat(client.answer(false)).contains("Content-Length: 1000000");
            client.send("HEAD /refuse HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            assertThat(client.answer(false)).startsWith("HTTP/1.1 403").contains("Content-Length: 7");
            assertThat(client.send(get("/next")).answer()).contains("|/next|");
        }
    }

    @Test
    void aStreamedBodyArrivesWhole() throws IOException {
        try (var client = client()) {
            assertThat(client.send(get("/stream")).answer()).hasSizeGreaterThan(1_000_000);
            assertThat(client.send(get("/next")).answer()).contains("|/next|");
        }
    }

    @Test
    void anAnswerThatEndsEarlyBreaksTheConnection() throws IOException {
        try (var client = client()) {
            assertThat(client.send(get("/short")).bytesToEnd()).isLessThan(1000);
        }
    }

    @Test
    void everyFailureLeavesByTheOneExit() throws IOException {
        try (var client = client()) {
            assertThat(client.send(get("/fail")).answer())
                    .startsWith("HTTP/1.1 500")
                    .contains("exit ");
            assertThat(client.send(get("/silent")).answer())
                    .startsWith("HTTP/1.1 500")
                    .contains("exit ");
            assertThat(client.send(get("/next")).answer()).contains("|/next|");
        }
        assertThat(front.failures).hasSize(2);
    }

    @Test
    void aSmallBodyNobodyReadDoesNotSpoilTheNextRequest() throws IOException {
        try (var client = client()) {
            client.send("PUT /refuse HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\n");
            client.send(new byte[100_000]);
            assertThat(client.answer()).startsWith("HTTP/1.1 403").doesNotContain("Connection: close");
            assertThat(client.send(get("/next")).answer()).contains("|/next|");
        }
    }

    @Test
    void aClientThatSendsMuchInVainStillSeesTheAnswer() throws IOException {
        try (var client = client()) {
            client.send("PUT /refuse HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 20000000\r\n\r\n");
            for (int i = 0; i < 20; i++) client.send(new byte[1_000_000]);
            assertThat(client.answer()).startsWith("HTTP/1.1 403").contains("Connection: close");
        }
    }

    @Test
    void continueIsSaidOnlyWhenTheBodyIsRead() throws IOException {
        var head = " HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n";
        try (var client = client()) {
            client.send("PUT /echo" + head);
            assertThat(client.answer()).startsWith("HTTP/1.1 100");
            assertThat(client.send("hello").answer()).startsWith("HTTP/1.1 200").contains("|5|");
        }
        try (var client = client()) {
            client.send("PUT /refuse" + head);
            assertThat(client.answer()).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void anUnknownExpectationIsAnsweredInTheWordsOfTheDialect() throws IOException {
        try (var client = client()) {
            client.send("PUT /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 200\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(client.answer()).startsWith("HTTP/1.1 ");
        }
    }

    @Test
    void aChunkedBodyIsRead() throws IOException {
        try (var client = client()) {
            client.send(
                    "PUT /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
            assertThat(client.answer()).contains("|5|");
        }
    }

    @Test
    void aSenderThatGoesAwayHurtsNobody() throws IOException {
        try (var client = client()) {
            client.send("PUT /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\nhello");
        }
        try (var client = client()) {
            assertThat(client.send(get("/next")).answer()).contains("|/next|");
        }
    }

    @Test
    void aThousandConnectionsThatDribbleHeadersHurtNobodyAndAreClosed() throws IOException {
        listener.close();
        listener = start(new HttpLimits(16_384, Duration.ofMillis(1), Duration.ofSeconds(20), 64, 8192));
        var slow = new ArrayList<RawClient>();
        try {
            for (int i = 0; i < 1000; i++) slow.add(client().send("G"));
            for (var one : slow) one.send("E");
            try (var client = client()) {
                assertThat(client.send(get("/fast")).answer()).contains("|/fast|");
            }
            listener.tick();
            listener.tick();
            for (var one : slow) assertThat(one.bytesToEnd()).isZero();
        } finally {
            for (var one : slow) one.close();
        }
    }

    @Test
    void aBodyThatStopsComingIsGivenUp() throws IOException {
        listener.close();
        listener = start(new HttpLimits(16_384, Duration.ofSeconds(20), Duration.ofMillis(300), 64, 100));
        try (var client = client()) {
            client.send("PUT /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\nhello");
            assertThat(client.answer()).startsWith("HTTP/1.1 408").contains("exit ");
        }
        assertThat(front.failures).hasAtLeastOneElementOfType(BodyTimeoutException.class);
    }

    @Test
    void anAnswerMayTakeLongerThanAConnectionMayBeIdle() throws IOException {
        listener.close();
        listener = start(new HttpLimits(16_384, Duration.ofSeconds(20), Duration.ofMillis(300), 64, 100));
        try (var client = client()) {
            client.send("PUT /think HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(client.answer()).startsWith("HTTP/1.1 200").endsWith("thought");
        }
    }
}
