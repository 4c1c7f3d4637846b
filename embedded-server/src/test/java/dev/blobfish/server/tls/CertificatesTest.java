package dev.blobfish.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T09:00:00Z");

    @TempDir
    Path folder;

    private X509Certificate open(Instant now, String... hostNames) throws Exception {
        assertThat(Certificates.open(folder, List.of(hostNames), InstantSource.fixed(now))
                        .getProtocol())
                .isEqualTo("TLS");
        try (var in = Files.newInputStream(folder.resolve("tls-certificate.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static List<String> names(X509Certificate certificate) throws Exception {
        return certificate.getSubjectAlternativeNames().stream()
                .map(name -> String.valueOf(name.getLast()))
                .toList();
    }

    @Test
    void aCertificateNamesThisMachineAndSignsNoOther() throws Exception {
        var certificate = open(NOW);
        assertThat(names(certificate)).containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity(Date.from(NOW));
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws Exception {
        open(NOW);
        var permissions = Files.getPosixFilePermissions(folder.resolve("tls-key.pem"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void aCertificateIsKeptOverRestartsAndRenewedBeforeItEnds() throws Exception {
        var first = open(NOW);
        assertThat(open(NOW.plus(Duration.ofDays(700)))).isEqualTo(first);
        var second = open(NOW.plus(Duration.ofDays(736)));
        assertThat(second).isNotEqualTo(first);
        assertThat(second.getNotAfter()).isAfter(first.getNotAfter());
        assertThat(open(NOW.plus(Duration.ofDays(737)))).isEqualTo(second);
    }

    @Test
    void configuredNamesAreInIt() throws Exception {
        var first = open(NOW);
        var named = open(NOW, "store.example");
        assertThat(named).isNotEqualTo(first);
        assertThat(names(named)).contains("store.example", "*.store.example");
        assertThat(open(NOW, "store.example")).isEqualTo(named);
    }

    @Test
    void aDamagedOrForeignFileIsReplaced() throws Exception {
        var first = open(NOW);
        Files.writeString(folder.resolve("tls-key.pem"), "nothing");
        var second = open(NOW);
        assertThat(second).isNotEqualTo(first);
        var foreign = Files.createTempDirectory(folder, "other");
        Certificates.open(foreign, List.of(), InstantSource.fixed(NOW));
        Files.copy(foreign.resolve("tls-key.pem"), folder.resolve("tls-key.pem"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(open(NOW)).isNotEqualTo(second);
        Files.delete(folder.resolve("tls-certificate.pem"));
        assertThat(open(NOW)).isNotEqualTo(second);
    }
}
