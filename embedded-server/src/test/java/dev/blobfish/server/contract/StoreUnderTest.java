package dev.blobfish.server.contract;

import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.server.Account;
import dev.blobfish.server.BlobServer;
import dev.blobfish.server.RunningServer;
import dev.blobfish.server.ServerSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A local store that runs for a test, and the connection to it.
final class StoreUnderTest implements AutoCloseable {
    private final RunningServer server;
    private final Account.S3 account;

    StoreUnderTest(Path data) throws Exception {
        server = BlobServer.start(ServerSettings.in(data)
                .withPort(0)
                .withStorage(new ServerSettings.Storage(
                        ServerSettings.Durability.PROCESS, 16 * 1024, Duration.ofDays(7), Duration.ofDays(1))));
        account = server.accounts().list().getFirst().s3().orElseThrow();
    }

    URI uri() {
        return Objects.requireNonNull(server.endpoints().get("s3"));
    }

    /// The connection, by way of another address of the same store.
    StoreProfile profile(URI endpoint) {
        return new StoreProfile("test", "Test", Dialect.S3, endpoint, account.accessKey(), Optional.empty(), Map.of());
    }

    Secret secret() {
        return new Secret(account.secretKey());
    }

    @Override
    public void close() {
        server.close();
    }
}
