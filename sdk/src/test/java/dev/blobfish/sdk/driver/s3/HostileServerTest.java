package dev.blobfish.sdk.driver.s3;

import static dev.blobfish.sdk.contract.StoreFixture.refused;
import static dev.blobfish.sdk.driver.s3.S3Lab.BLOB;
import static dev.blobfish.sdk.driver.s3.S3Lab.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ByteRange;
import dev.blobfish.sdk.ListRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that lie, babble or fall silent: a clear failure, and never more memory than a page takes.
class HostileServerTest {
    private static final ListRequest LIST = ListRequest.everything(BUCKET, "");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private RawServer server;
    private BlobStore store;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        store = S3Lab.store(server.uri());
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        server.close();
    }

    @Test
    void aListingThatDoesNotEndIsGivenUp() {
        server.script(out -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<ListBucketResult>"));
            byte[] entry = ascii("<Contents><Key>" + "k".repeat(1000) + "</Key><Size>1</Size></Contents>");
            while (true) {
                out.write(entry);
            }
        });
        refused(Kind.PROTOCOL, () -> store.list(LIST));
    }

    @Test
    void aRefusalThatDoesNotEndIsStillARefusal() {
        server.script(out -> {
            out.write(ascii("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n"));
            while (true) {
                out.write(new byte[8192]);
            }
        });
        refused(Kind.ACCESS_DENIED, () -> store.list(LIST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<ListBucketResult><Contents><Key>a</Key>",
                "<ListBucketResult><Contents><Key>a</Key><Size>many</Size></Contents></ListBucketResult>",
                "<ListBucketResult><Contents><Key></Key><Size>1</Size></Contents></ListBucketResult>",
                "<ListBucketResult><Contents><Key>a</Key><Size>-1</Size></Contents></ListBucketResult>",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><ListBucketResult><Contents><Key>&a;</Key></Contents></ListBucketResult>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><ListBucketResult/>",
                "<ListBucketResult><Prefix>&nowhere;</Prefix></ListBucketResult>"
            })
    void aListingThatMakesNoSenseIsNonsense(String document) {
        server.reply("200 OK", document);
        refused(Kind.PROTOCOL, () -> store.list(LIST));
    }

    @Test
    void elementsNestedWithoutEndAreNonsense() {
        server.reply("200 OK", "<a>".repeat(10_000));
        refused(Kind.PROTOCOL, () -> store.list(LIST));
    }

    @Test
    void aKeyLongerThanS3HasIsNonsense() {
        String key = "k".repeat(1025);
        server.reply(
                "200 OK",
                "<ListBucketResult><Contents><Key>" + key + "</Key><Size>1</Size></Contents></ListBucketResult>");
        refused(Kind.PROTOCOL, () -> store.list(LIST));
    }

    @Test
    void aBodyShorterThanAnnouncedIsNoEnd() throws IOException {
        server.raw("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 10\r\n\r\nhello", false);
        try (var content = store.read(BLOB, Optional.empty(), Optional.empty())) {
            refused(Kind.NETWORK, () -> content.stream().readAllBytes());
        }
    }

    @Test
    void aBlobWithoutALengthIsRefused() {
        server.raw("HTTP/1.1 200 OK\r\nETag: \"x\"\r\n\r\nhello", false);
        refused(Kind.PROTOCOL, () -> store.read(BLOB, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes 0-4/10", "bytes 2-6/3", "bytes 2-5/10", "bytes 2-9/10", "bytes */10", "lines 2-6/10", ""})
    void anotherRangeThanAskedIsRefused(String contentRange) {
        server.raw(
                "HTTP/1.1 206 Partial\r\nETag: \"x\"\r\nContent-Range: " + contentRange
                        + "\r\nContent-Length: 5\r\n\r\nhello",
                true);
        refused(Kind.PROTOCOL, () -> store.read(BLOB, Optional.of(new ByteRange(2, 5)), Optional.empty()));
    }

    @Test
    void aStoreThatIgnoresRangesSendsTheWhole() throws IOException {
        server.raw("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 5\r\n\r\nhello", true);
        try (var content = store.read(BLOB, Optional.of(new ByteRange(2, 2)), Optional.empty())) {
            assertThat(content.range()).isEqualTo(ByteRange.whole(5));
            assertThat(content.stream().readAllBytes()).isEqualTo(ascii("hello"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "\u0000\u0001\u0002", "SSH-2.0-OpenSSH_9.2\r\n"})
    void garbageIsANetworkFailure(String garbage) {
        server.raw(garbage, false);
        refused(Kind.NETWORK, () -> store.delete(BLOB));
    }

    @Test
    void noServerIsANetworkFailure() throws IOException {
        // A port that is held and does not listen: one that was let go may have got another owner by now.
        try (var mute = new Socket()) {
            mute.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (BlobStore nobody = S3Lab.store(URI.create("http://127.0.0.1:" + mute.getLocalPort()))) {
                assertThat(refused(Kind.NETWORK, () -> nobody.delete(BLOB))).hasMessageContaining("no connection");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptEndsTheWaitOnAnyThread(boolean virtual) throws InterruptedException {
        var asked = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        server.script(_ -> {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                return false;
            }
            return false;
        });
        var seen = new AtomicReference<Kind>();
        Runnable deleting =
                () -> seen.set(refused(Kind.CANCELLED, () -> store.delete(BLOB)).kind());
        Thread thread = virtual
                ? Thread.ofVirtual().start(deleting)
                : Thread.ofPlatform().start(deleting);
        asked.await();
        thread.interrupt();
        thread.join(PATIENCE);
        assertThat(seen.get()).isEqualTo(Kind.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptEndsTheWaitForAConnection(boolean virtual) throws Exception {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var first = new Socket(deaf.getInetAddress(), deaf.getLocalPort());
                var second = new Socket(deaf.getInetAddress(), deaf.getLocalPort());
                BlobStore unreachable = S3Lab.store(URI.create("http://127.0.0.1:" + deaf.getLocalPort()))) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            var seen = new AtomicReference<Kind>();
            Runnable deleting = () -> seen.set(
                    refused(Kind.CANCELLED, () -> unreachable.delete(BLOB)).kind());
            Thread thread = virtual
                    ? Thread.ofVirtual().start(deleting)
                    : Thread.ofPlatform().start(deleting);
            while (thread.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            thread.interrupt();
            thread.join(PATIENCE);
            assertThat(seen.get()).isEqualTo(Kind.CANCELLED);
        }
    }

    @Test
    void closingTheStoreEndsWhatWaits() throws InterruptedException {
        var asked = new CountDownLatch(1);
        server.script(_ -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                return false;
            }
            return false;
        });
        var seen = new AtomicReference<Kind>();
        Thread thread = Thread.ofVirtual()
                .start(() -> seen.set(
                        refused(Kind.CANCELLED, () -> store.delete(BLOB)).kind()));
        asked.await();
        store.close();
        thread.join(PATIENCE);
        assertThat(seen.get()).isEqualTo(Kind.CANCELLED);
    }

    @Test
    void closingTheStoreEndsWhatIsBeingRead() throws Exception {
        var never = new CountDownLatch(1);
        server.script(out -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nContent-Length: 10\r\n\r\nhello"));
            try {
                never.await();
            } catch (InterruptedException e) {
                return false;
            }
            return false;
        });
        var content = store.read(BLOB, Optional.empty(), Optional.empty());
        assertThat(content.stream().readNBytes(5)).isEqualTo(ascii("hello"));
        store.close();
        refused(Kind.CANCELLED, () -> content.stream().read());
        content.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
