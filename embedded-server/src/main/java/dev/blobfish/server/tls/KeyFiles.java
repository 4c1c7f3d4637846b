package dev.blobfish.server.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.blobfish.server.engine.disk.RealFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// Key and certificate on the disk, each in a PEM file that only the owner may read, and that is replaced in one step.
final class KeyFiles {
    private static final System.Logger LOG = System.getLogger(KeyFiles.class.getName());
    private static final String KEY = "PRIVATE KEY";
    private static final String CERTIFICATE = "CERTIFICATE";

    private final Path folder;
    private final Path key;
    private final Path certificate;

    KeyFiles(Path folder) {
        this.folder = folder;
        this.key = folder.resolve("tls-key.pem");
        this.certificate = folder.resolve("tls-certificate.pem");
    }

    /// Both; empty where one is missing or cannot be understood.
    Optional<KeyPairFile> read() throws IOException {
        try {
            return Optional.of(new KeyPairFile(readKey(), readCertificate()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "the certificate in {0} is damaged and is made anew", folder);
            return Optional.empty();
        }
    }

    private PrivateKey readKey() throws IOException, GeneralSecurityException {
        var text = Files.readString(key, US_ASCII).replaceAll("-----[A-Z ]+-----", "");
        var bytes = Base64.getMimeDecoder().decode(text);
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private X509Certificate readCertificate() throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayInputStream(Files.readAllBytes(certificate));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
    }

    void write(KeyPairFile pair) throws IOException, GeneralSecurityException {
        replace(key, KEY, pair.key().getEncoded());
        replace(certificate, CERTIFICATE, pair.certificate().getEncoded());
        new RealFiles().forceFolder(folder);
    }

    private void replace(Path file, String label, byte[] bytes) throws IOException {
        var temporary = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(temporary, options, RealFiles.FILE)) {
            var pem = ByteBuffer.wrap(pem(label, bytes).getBytes(US_ASCII));
            while (pem.hasRemaining()) channel.write(pem);
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(String label, byte[] bytes) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }
}
