package dev.blobfish.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dialect that has a connector more.
class TlsServerTest {
    @TempDir
    Path folder;

    private ServerSettings settings() {
        return ServerSettings.in(folder).withPort(0).withDialects(Set.of(Dialect.USOS));
    }

    private ServerSettings takingSecretsWithoutTls() {
        var options = settings().options();
        var usos = options.usos();
        return settings()
                .withOptions(new ServerSettings.Options(
                        options.s3(),
                        options.kbase(),
                        options.shakenFist(),
                        new ServerSettings.UsosOptions(
                                usos.zone(), Duration.ofMinutes(5), Duration.ofMinutes(15), true, false, 0)));
    }

    @Test
    void usosAnswersOverHttpAndHttpsWithOneCertificateOverRestarts() throws Exception {
        var certificate = folder.resolve("tls-certificate.pem");
        String first;
        try (var server = BlobServer.start(settings())) {
            assertThat(server.endpoints()).containsOnlyKeys("usos", "usosTls");
            assertThat(server.endpoints().get("usos").getScheme()).isEqualTo("http");
            assertThat(server.endpoints().get("usosTls").getScheme()).isEqualTo("https");
            first = Files.readString(certificate);
        }
        BlobServer.start(settings()).close();
        assertThat(Files.readString(certificate)).isEqualTo(first);
    }

    @Test
    void secretsCrossNoNetworkInTheClear() throws Exception {
        assertThatThrownBy(() -> BlobServer.start(takingSecretsWithoutTls().withHost("0.0.0.0")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("plaintextTransport");
        BlobServer.start(takingSecretsWithoutTls()).close();
    }
}
