package dev.blobfish.server.dialect.shakenfist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.BlobServer;
import dev.blobfish.server.Dialect;
import dev.blobfish.server.ServerSettings;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShakenFistServerTest {
    @TempDir
    Path folder;

    /// As somebody would use it: an account's keys, and what is kept when the store is started again.
    @Test
    void anAccountUploadsAndFindsItsArtifactAfterARestart() throws Exception {
        var settings = ServerSettings.in(folder).withPort(0).withDialects(Set.of(Dialect.SHAKEN_FIST));
        String blob;
        try (var server = BlobServer.start(settings)) {
            var account = server.accounts().list().getFirst().shakenFist().orElseThrow();
            var key = account.keys().values().iterator().next();
            int port = server.endpoints().get("shakenfist").getPort();
            try (var client = new Client(port, account.namespace(), key)) {
                blob = client.artifact("kept", "kept over a restart").text("blob_uuid");
                client.put("/artifacts/kept/metadata/colour", "{\"value\": \"red\"}");
            }
        }
        try (var server = BlobServer.start(settings)) {
            var account = server.accounts().list().getFirst().shakenFist().orElseThrow();
            var key = account.keys().values().iterator().next();
            int port = server.endpoints().get("shakenfist").getPort();
            try (var client = new Client(port, account.namespace(), key)) {
                assertThat(client.get("/artifacts/kept").text("blob_uuid")).isEqualTo(blob);
                assertThat(client.get("/artifacts/kept/metadata").outcome()).isEqualTo("200 {\"colour\": \"red\"}\n");
                assertThat(client.get("/blobs/" + blob + "/data").body()).isEqualTo("kept over a restart");
            }
        }
    }
}
