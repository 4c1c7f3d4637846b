package dev.blobfish.server.dialect.s3;

import dev.blobfish.server.Account;
import dev.blobfish.server.BlobServer;
import dev.blobfish.server.RunningServer;
import dev.blobfish.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The real server on a real socket, with two accounts, for the tests of one class.
final class TestStore implements BeforeAllCallback, AfterAllCallback {
    private Path folder = Path.of("");
    private RunningServer server;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("blobfish-s3");
        var settings = ServerSettings.in(folder).withPort(0);
        server = BlobServer.start(settings.withStorage(new ServerSettings.Storage(
                ServerSettings.Durability.PROCESS, 16 * 1024, Duration.ofDays(7), Duration.ofDays(1))));
        server.accounts().add("other", false);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    URI endpoint() {
        return server.endpoints().get("s3");
    }

    int port() {
        return endpoint().getPort();
    }

    /// The account that the store was made with.
    Account.S3 owner() {
        return server.accounts().list().getFirst().s3().orElseThrow();
    }

    /// Somebody else.
    Account.S3 other() {
        return server.accounts().list().getLast().s3().orElseThrow();
    }
}
