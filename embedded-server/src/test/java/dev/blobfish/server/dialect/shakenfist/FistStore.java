package dev.blobfish.server.dialect.shakenfist;

import dev.blobfish.server.Accounts;
import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.engine.TestStore;
import dev.blobfish.server.http.Chore;
import dev.blobfish.server.http.HttpLimits;
import dev.blobfish.server.http.HttpListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The dialect on a real socket in front of a real store, with a clock that a test may turn, for the tests of one
/// class.
/// Namespaces `system`, `banana` and `cherry` are those of accounts, each with the key `sesame-NAMESPACE`.
final class FistStore implements BeforeAllCallback, AfterAllCallback {
    static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    static final Duration UPLOAD_LIFE = Duration.ofHours(24);
    static final Duration DELETED_LIFE = Duration.ofHours(1);

    private Path folder = Path.of("");
    private TestStore store;
    private ShakenFistFront front;
    private HttpListener listener;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("blobfish-sf");
        Files.writeString(folder.resolve("accounts.json"), """
                {"accounts": [
                  {"name": "root", "admin": true, "shakenfist":
                    {"namespace": "system", "keys": {"default": "sesame-system"}}},
                  {"name": "b", "shakenfist": {"namespace": "banana", "keys": {"default": "sesame-banana"}}},
                  {"name": "c", "shakenfist": {"namespace": "cherry", "keys": {"default": "sesame-cherry"}}}
                ]}""");
        store = TestStore.open(folder);
        store.now = Instant.parse("2026-11-22T20:46:44.314275700Z");
        var settings = ServerSettings.in(folder);
        var options = settings.options();
        var ours = new ServerSettings.ShakenFistOptions(TOKEN_LIFE, UPLOAD_LIFE, DELETED_LIFE, "sf-1", "shakenfist");
        settings =
                settings.withOptions(new ServerSettings.Options(options.s3(), options.kbase(), ours, options.usos()));
        front = new ShakenFistFront(store.engine, Accounts.open(folder), settings, () -> store.now);
        listener = HttpListener.start(
                "sf-test",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                front,
                List.of(),
                HttpLimits.DEFAULT,
                Optional.empty());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        listener.close();
        store.engine.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    int port() {
        return listener.port();
    }

    /// A client with a fresh token, its own connection included.
    Client client(String namespace) throws IOException {
        return new Client(port(), namespace, "sesame-" + namespace);
    }

    void pass(Duration time) {
        store.now = store.now.plus(time);
    }

    void doChores() {
        front.chores().stream().map(Chore::work).forEach(Runnable::run);
    }
}
