package dev.blobfish.app.connections;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Secret;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/// The secrets of one home: in the system's keychain where there is one, else in an encrypted file beside the library.
/// A
/// secret that is in the file already is found there also when a keychain has come up since.
public final class Secrets implements SecretStore {
    /// The environment variable that, set to `file`, leaves the keychain alone.
    public static final String VARIABLE = "BLOBFISH_SECRETS";

    private final boolean keychainAllowed;
    private final String prefix;
    private final FileSecrets file;
    private Optional<Keychain> keychain = Optional.empty();
    private boolean connected;

    /// @param file where the encrypted secrets are kept, beside the library
    public Secrets(Path file, Map<String, String> environment, Passphrases passphrases) {
        this.keychainAllowed = !"file".equalsIgnoreCase(environment.get(VARIABLE));
        this.prefix = file.toAbsolutePath().getParent() + "#";
        this.file = new FileSecrets(file, passphrases, Scrypt.DEFAULT, new SecureRandom());
    }

    @Override
    public Optional<Secret> find(String profileId) throws BlobException {
        Optional<Keychain> present = keychain();
        Optional<Secret> kept = present.isPresent() ? present.get().find(profileId) : Optional.empty();
        return kept.isPresent() ? kept : file.find(profileId);
    }

    @Override
    public String save(String profileId, Secret secret) throws BlobException {
        Optional<Keychain> present = keychain();
        if (present.isPresent() && present.get().save(profileId, secret)) {
            file.remove(profileId);
            return "the system's keychain";
        }
        return file.save(profileId, secret);
    }

    @Override
    public void remove(String profileId) throws BlobException {
        Optional<Keychain> present = keychain();
        if (present.isPresent()) {
            present.get().remove(profileId);
        }
        file.remove(profileId);
    }

    /// Connecting takes a noticeable moment, and most runs need no secret: only when asked, once.
    private synchronized Optional<Keychain> keychain() {
        if (!connected) {
            connected = true;
            keychain = keychainAllowed ? Keychain.connect(prefix) : Optional.empty();
        }
        return keychain;
    }
}
