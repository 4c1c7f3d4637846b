package dev.blobfish.app.connections;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Secret;
import java.util.Optional;

/// Where the secret halves of credentials are kept. Thread-safe; every method may block, on the disk, on the system's
/// keychain
/// or on a person who is asked for a passphrase.
///
/// Failures have the kind `LOCAL_IO` when the place cannot be read or written, and `NOT_AUTHENTICATED` when its
/// passphrase is
/// missing or wrong.
public interface SecretStore {
    /// The secret of a connection; empty where none is kept.
    Optional<Secret> find(String profileId) throws BlobException;

    /// Keeps a secret, replacing the one before.
    ///
    /// @return where it is kept now, for people: `the system's keychain`
    String save(String profileId, Secret secret) throws BlobException;

    /// Forgets the secret of a connection. One that is absent already is success.
    void remove(String profileId) throws BlobException;
}
