package dev.blobfish.app.connections;

import dev.blobfish.app.localstore.LocalStore;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.library.Profiles;
import dev.blobfish.sdk.transfer.StoreAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The stores that are in use, one a connection, opened on first use and kept. Thread-safe. Whoever gets a store from
/// here
/// does not close it.
///
/// A store that is replaced (its connection was edited, or the bundled store came up elsewhere) stays open until the
/// end,
/// because somebody may be in the middle of reading from it.
public final class OpenStores implements StoreAccess, AutoCloseable {
    private final Profiles profiles;
    private final SecretStore secrets;
    private final LocalStore localStore;
    private final Map<String, Held> held = new HashMap<>();
    private final List<BlobStore> replaced = new ArrayList<>();
    private boolean closed;

    private record Held(StoreProfile profile, String secret, BlobStore store) {
        @Override
        public String toString() {
            return "Held[" + profile.id() + "]";
        }
    }

    public OpenStores(Profiles profiles, SecretStore secrets, LocalStore localStore) {
        this.profiles = profiles;
        this.secrets = secrets;
        this.localStore = localStore;
    }

    @Override
    public BlobStore store(String profileId) throws BlobException {
        if (profileId.equals(StoreProfile.LOCAL)) {
            // Asked each time, because the process that runs it may have ended since.
            LocalStore.Access access = localStore.access();
            return keep(access.profile(), access.secret());
        }
        synchronized (this) {
            Held present = held.get(profileId);
            if (present != null) {
                return present.store();
            }
        }
        StoreProfile profile = profiles.find(profileId)
                .orElseThrow(() -> new BlobException(
                        BlobException.Kind.NOT_FOUND, "There is no connection named \"" + profileId + "\" (any more)"));
        return keep(profile, secret(profile));
    }

    /// Opens the connection anew when it is used next.
    synchronized void forget(String profileId) {
        Held present = held.remove(profileId);
        if (present != null) {
            replaced.add(present.store());
        }
    }

    private Secret secret(StoreProfile profile) throws BlobException {
        return profile.accessKey().isEmpty()
                ? Secret.NONE
                : secrets.find(profile.id())
                        .orElseThrow(() -> new BlobException(
                                BlobException.Kind.NOT_AUTHENTICATED,
                                "No secret is kept for the connection \"" + profile.id()
                                        + "\". Enter it again: blobfish " + "profile add " + profile.id()
                                        + " --replace"));
    }

    /// Called under the lock.
    private @Nullable BlobStore reuse(StoreProfile profile, Secret secret) {
        Held present = held.get(profile.id());
        return present != null
                        && present.profile().equals(profile)
                        && present.secret().equals(secret.reveal())
                ? present.store()
                : null;
    }

    private synchronized BlobStore keep(StoreProfile profile, Secret secret) throws BlobException {
        if (closed) {
            throw new BlobException(BlobException.Kind.CANCELLED, "Blobfish is closing");
        }
        BlobStore winner = reuse(profile, secret);
        if (winner != null) {
            return winner;
        }
        forget(profile.id());
        BlobStore store = BlobStores.open(profile, secret);
        held.put(profile.id(), new Held(profile, secret.reveal(), store));
        return store;
    }

    @Override
    public synchronized void close() {
        closed = true;
        held.values().forEach(present -> present.store().close());
        replaced.forEach(BlobStore::close);
        held.clear();
        replaced.clear();
    }
}
