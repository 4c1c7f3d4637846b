package dev.blobfish.server.dialect.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.Account;
import dev.blobfish.server.BlobServer;
import dev.blobfish.server.RunningServer;
import dev.blobfish.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that is full says so at once, keeps nothing of what it refuses, and goes on giving.
class StorageLimitsTest {
    @TempDir
    Path folder;

    private RunningServer start(long reserve, long quota) throws Exception {
        return BlobServer.start(ServerSettings.in(folder)
                .withPort(0)
                .withStorage(new ServerSettings.Storage(
                        ServerSettings.Durability.PROCESS,
                        16 * 1024,
                        Duration.ofDays(7),
                        Duration.ofDays(1),
                        reserve,
                        quota)));
    }

    private static Account.S3 owner(RunningServer server) {
        return server.accounts().list().getFirst().s3().orElseThrow();
    }

    private static Wire wire(RunningServer server) throws IOException {
        return new Wire(server.endpoints().get("s3").getPort());
    }

    private static Answer put(Wire wire, Account.S3 who, String key, String body) throws IOException {
        return wire.signed(who, "PUT", "/full/" + key, Map.of(), body);
    }

    private void nothingIsStaged() throws IOException {
        try (var left = Files.list(folder.resolve("staging"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatIsOverTheQuotaIsRefused() throws Exception {
        try (var server = start(0, 100_000);
                var wire = wire(server)) {
            var owner = owner(server);
            wire.signed(owner, "PUT", "/full");
            assertThat(put(wire, owner, "a", "x".repeat(60_000)).status()).isEqualTo(200);
            assertThat(put(wire, owner, "b", "x".repeat(60_000)).outcome()).isEqualTo("507 InsufficientStorage");
            var headers = Map.of(
                    "x-amz-content-sha256", "UNSIGNED-PAYLOAD", "!content-length", "", "!transfer-encoding", "chunked");
            String body = "c350\r\n" + "x".repeat(50_000) + "\r\n0\r\n\r\n";
            assertThat(wire.signed(owner, "PUT", "/full/c", headers, body).outcome())
                    .isEqualTo("507 InsufficientStorage");
            String upload = wire.signed(owner, "POST", "/full/d?uploads=").element("UploadId");
            assertThat(wire.signed(
                                    owner,
                                    "PUT",
                                    "/full/d?partNumber=1&uploadId=" + upload,
                                    Map.of(),
                                    "x".repeat(50_000))
                            .outcome())
                    .isEqualTo("507 InsufficientStorage");
            assertThat(put(wire, owner, "small", "x".repeat(40_000)).status()).isEqualTo(200);
            assertThat(wire.signed(owner, "GET", "/full/a").body()).hasSize(60_000);
            assertThat(wire.signed(owner, "GET", "/full").body())
                    .contains("<Key>a</Key>", "<Key>small</Key>")
                    .doesNotContain("<Key>b</Key>", "<Key>c</Key>");
            nothingIsStaged();
        }
    }

    @Test
    void theReserveOfTheDiskIsNotTouched() throws Exception {
        try (var server = start(Long.MAX_VALUE, 0);
                var wire = wire(server)) {
            var owner = owner(server);
            assertThat(wire.signed(owner, "PUT", "/full").status()).isEqualTo(200);
            assertThat(put(wire, owner, "a", "x").outcome()).isEqualTo("507 InsufficientStorage");
            assertThat(put(wire, owner, "b", "x".repeat(60_000)).outcome()).isEqualTo("507 InsufficientStorage");
            assertThat(wire.signed(owner, "GET", "/full").body()).doesNotContain("<Key>");
            nothingIsStaged();
        }
    }
}
