package dev.blobfish.app.connections;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The keychain of the operating system: Keychain, Credential Manager, Secret Service or KWallet.
///
/// A keychain talks to another process, which may be absent or may wait for a person to unlock it. So each call runs
/// on a
/// daemon thread of its own and is given up after a while.
final class Keychain {
    /// Long enough to type the password that unlocks a keychain.
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    /// Long enough for a session bus that works.
    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(5);

    private static final String SERVICE = "dev.blobfish";
    private static final Logger LOG = Logger.getLogger(Keychain.class.getName());

    private final Keyring keyring;
    private final String prefix;

    private Keychain(Keyring keyring, String prefix) {
        this.keyring = keyring;
        this.prefix = prefix;
    }

    /// The keychain of this log-in session; empty where there is none.
    ///
    /// @param prefix keeps apart the entries of several homes
    static Optional<Keychain> connect(String prefix) {
        try {
            return Optional.of(new Keychain(bounded(Keyring::create, PATIENCE_TO_CONNECT), prefix));
        } catch (BackendNotSupportedException | BlobException e) {
            LOG.log(Level.FINE, "No keychain in this session", e);
            return Optional.empty();
        } catch (PasswordAccessException e) {
            throw new IllegalStateException("connecting reads no password", e);
        }
    }

    /// The secret kept under this name. A keychain does not tell "absent" from "refused", so both are empty.
    Optional<Secret> find(String profileId) throws BlobException {
        try {
            String text = bounded(() -> keyring.getPassword(SERVICE, prefix + profileId), PATIENCE);
            return text == null ? Optional.empty() : Optional.of(new Secret(text));
        } catch (PasswordAccessException e) {
            LOG.log(Level.FINE, "No secret in the keychain for {0}", profileId);
            return Optional.empty();
        } catch (BackendNotSupportedException e) {
            throw new IllegalStateException("only connecting finds out about that", e);
        }
    }

    /// @return whether the keychain took it
    boolean save(String profileId, Secret secret) throws BlobException {
        return change(() -> {
            keyring.setPassword(SERVICE, prefix + profileId, secret.reveal());
            return true;
        });
    }

    /// @return whether it was there
    boolean remove(String profileId) throws BlobException {
        return change(() -> {
            keyring.deletePassword(SERVICE, prefix + profileId);
            return true;
        });
    }

    private static boolean change(Callable<Boolean> work) throws BlobException {
        try {
            return bounded(work, PATIENCE);
        } catch (PasswordAccessException e) {
            LOG.log(Level.FINE, "The keychain refused", e);
            return false;
        } catch (BackendNotSupportedException e) {
            throw new IllegalStateException("only connecting finds out about that", e);
        }
    }

    private static <T> T bounded(Callable<T> work, Duration patience)
            throws BlobException, PasswordAccessException, BackendNotSupportedException {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("keychain").start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case PasswordAccessException refused -> throw refused;
                case BackendNotSupportedException absent -> throw absent;
                case null, default ->
                    throw new BlobException(
                            BlobException.Kind.LOCAL_IO, "The system's keychain does not work: " + e.getCause(), e);
            }
        } catch (TimeoutException e) {
            throw new BlobException(
                    BlobException.Kind.LOCAL_IO,
                    "The system's keychain did not answer within " + patience.toSeconds()
                            + " s. Unlock it and try again, or " + "set " + Secrets.VARIABLE
                            + "=file to use an encrypted file instead.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BlobException(BlobException.Kind.CANCELLED, "Interrupted while waiting for the keychain", e);
        }
    }
}
