package dev.blobfish.app.connections;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Secret;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Secrets in a file that a passphrase encrypts, for machines without a keychain. Several processes may use one file: a
/// change reads, edits and replaces it under a lock.
final class FileSecrets implements SecretStore {
    private final Path file;
    private final Passphrases passphrases;
    private final Scrypt scrypt;
    private final SecureRandom random;
    private final JsonMapper json = JsonMapper.shared();
    /// Deriving takes a noticeable moment, so a process does it once per salt.
    private @Nullable SecretKeySpec key;
    private @Nullable String keySalt;

    /// @param scrypt for a file that is made new; one that exists says itself
    FileSecrets(Path file, Passphrases passphrases, Scrypt scrypt, SecureRandom random) {
        this.file = file;
        this.passphrases = passphrases;
        this.scrypt = scrypt;
        this.random = random;
    }

    @Override
    public synchronized Optional<Secret> find(String profileId) throws BlobException {
        Optional<EncryptedFile> present = read();
        String sealed = present.map(held -> held.secrets().get(profileId)).orElse(null);
        if (present.isEmpty() || sealed == null) {
            return Optional.empty();
        }
        SecretKeySpec opened = key(present.get());
        try {
            return Optional.of(new Secret(EncryptedFile.open(opened, profileId, sealed)));
        } catch (EncryptedFile.DoesNotOpen e) {
            throw new BlobException(
                    BlobException.Kind.CORRUPT,
                    "The secret of \"" + profileId + "\" in " + file
                            + " was changed from outside. Enter it again: blobfish " + "profile add " + profileId
                            + " --replace",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks AES-GCM", e);
        }
    }

    @Override
    public synchronized String save(String profileId, Secret secret) throws BlobException {
        Optional<EncryptedFile> present = read();
        SecretKeySpec usable = key(present.isPresent() ? present.get() : begin());
        edit(held -> {
            try {
                return held.with(profileId, secret.reveal(), usable, random);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java lacks AES-GCM", e);
            }
        });
        return "the encrypted file " + file;
    }

    @Override
    public synchronized void remove(String profileId) throws BlobException {
        if (read().filter(held -> held.secrets().containsKey(profileId)).isPresent()) {
            edit(held -> held.without(profileId));
        }
    }

    private EncryptedFile begin() throws BlobException {
        String passphrase = passphrases
                .fresh()
                .orElseThrow(() -> new BlobException(
                        BlobException.Kind.NOT_AUTHENTICATED,
                        "There is no keychain here, so the secret must be encrypted with a passphrase, and none was given "
                                + "(or not the same one twice). Set " + Passphrases.VARIABLE
                                + ", or run this at a terminal."));
        byte[] salt = EncryptedFile.newSalt(random);
        try {
            SecretKeySpec made = EncryptedFile.key(scrypt, salt, passphrase);
            EncryptedFile begun = EncryptedFile.empty(scrypt, salt, made, random);
            return locked(() -> {
                Optional<EncryptedFile> winner = read();
                if (winner.isEmpty()) {
                    write(begun);
                    key = made;
                    keySalt = begun.salt();
                }
                return winner.orElse(begun);
            });
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HMAC-SHA256 or AES-GCM", e);
        }
    }

    private SecretKeySpec key(EncryptedFile held) throws BlobException {
        SecretKeySpec present = key;
        if (present != null && held.salt().equals(keySalt)) {
            return present;
        }
        String passphrase = passphrases
                .existing()
                .orElseThrow(() -> new BlobException(
                        BlobException.Kind.NOT_AUTHENTICATED,
                        "The secrets in " + file + " need their passphrase. Set " + Passphrases.VARIABLE
                                + ", or run this at a terminal."));
        try {
            SecretKeySpec opened = held.key(passphrase);
            key = opened;
            keySalt = held.salt();
            return opened;
        } catch (EncryptedFile.DoesNotOpen e) {
            throw new BlobException(
                    BlobException.Kind.NOT_AUTHENTICATED,
                    "The passphrase does not fit the secrets in " + file + ".",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HMAC-SHA256 or AES-GCM", e);
        }
    }

    private void edit(UnaryOperator<EncryptedFile> change) throws BlobException {
        locked(() -> {
            EncryptedFile held = read().orElseThrow(() -> new IOException("it was deleted meanwhile"));
            write(change.apply(held));
            return held;
        });
    }

    private interface Work {
        EncryptedFile run() throws IOException;
    }

    private EncryptedFile locked(Work work) throws BlobException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return work.run();
        } catch (BlobException e) {
            throw e;
        } catch (IOException e) {
            throw new BlobException(
                    BlobException.Kind.LOCAL_IO, "Cannot write the secrets to " + file + ": " + e.getMessage(), e);
        }
    }

    private Optional<EncryptedFile> read() throws BlobException {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            EncryptedFile held = json.readValue(Files.readAllBytes(file), EncryptedFile.class);
            if (held.version() != EncryptedFile.VERSION) {
                throw new BlobException(
                        BlobException.Kind.LOCAL_IO,
                        file + " was written by a newer Blobfish (format " + held.version() + "). Update this one.");
            }
            return Optional.of(held);
        } catch (JacksonException e) {
            throw new BlobException(
                    BlobException.Kind.LOCAL_IO,
                    file
                            + " is damaged and cannot be read. Restore it from a backup, or move it away and enter the secrets "
                            + "again.",
                    e);
        } catch (BlobException e) {
            throw e;
        } catch (IOException e) {
            throw new BlobException(
                    BlobException.Kind.LOCAL_IO, "Cannot read the secrets in " + file + ": " + e.getMessage(), e);
        }
    }

    private void write(EncryptedFile content) throws IOException {
        Path fresh = PrivateFiles.create(file.resolveSibling(file.getFileName() + ".new"));
        try (var out = FileChannel.open(fresh, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = java.nio.ByteBuffer.wrap(json.writeValueAsBytes(content));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
