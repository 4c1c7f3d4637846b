package dev.blobfish.app.connections;

import dev.blobfish.app.localstore.LocalStore;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.library.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The connections that a person has: the bundled store, always there and always first, and the saved ones.
/// Thread-safe;
/// every call may block on the library, the secrets or the network.
public final class Connections {
    private final Profiles profiles;
    private final SecretStore secrets;
    private final LocalStore localStore;
    private final OpenStores open;

    public Connections(Profiles profiles, SecretStore secrets, LocalStore localStore, OpenStores open) {
        this.profiles = profiles;
        this.secrets = secrets;
        this.localStore = localStore;
        this.open = open;
    }

    /// All connections without the bundled store, in the order in which they were made.
    public List<StoreProfile> saved() throws BlobException {
        return profiles.list().stream()
                .filter(profile -> !profile.id().equals(StoreProfile.LOCAL))
                .toList();
    }

    /// All connections, the bundled store first. Starts it where it does not run yet.
    public List<StoreProfile> list() throws BlobException {
        var all = new ArrayList<StoreProfile>();
        all.add(localStore.access().profile());
        all.addAll(saved());
        return List.copyOf(all);
    }

    /// Whether there is a connection of this name. Starts nothing.
    public boolean exists(String id) throws BlobException {
        return id.equals(StoreProfile.LOCAL) || profiles.find(id).isPresent();
    }

    /// The connection of this name. Starts the bundled store where that is asked for.
    public Optional<StoreProfile> find(String id) throws BlobException {
        return id.equals(StoreProfile.LOCAL) ? Optional.of(localStore.access().profile()) : profiles.find(id);
    }

    /// Adds a connection, or replaces the one with the same id. Stores that are open on it are opened anew on next
    /// use.
    ///
    /// @param secret an empty one keeps none
    /// @return where the secret is kept, for people; empty when there is none
    /// @throws BlobException `INVALID` for the bundled store, which is not to be edited
    public Optional<String> save(StoreProfile profile, Secret secret) throws BlobException {
        if (profile.id().equals(StoreProfile.LOCAL)) {
            throw new BlobException(
                    BlobException.Kind.INVALID,
                    "\"local\" is the bundled store. Choose another name for a connection.");
        }
        // The secret first: a connection without its secret would look finished and fail later.
        Optional<String> kept = secret.isEmpty() ? Optional.empty() : Optional.of(secrets.save(profile.id(), secret));
        if (secret.isEmpty()) {
            secrets.remove(profile.id());
        }
        profiles.save(profile);
        open.forget(profile.id());
        return kept;
    }

    /// Forgets a connection and its secret.
    ///
    /// @return whether there was one
    public boolean remove(String id) throws BlobException {
        boolean was = profiles.remove(id);
        secrets.remove(id);
        open.forget(id);
        return was;
    }

    /// Tries a connection with the lightest request that needs its credentials. Returns when it works.
    public void test(StoreProfile profile, Secret secret) throws BlobException {
        try (BlobStore store = BlobStores.open(profile, secret)) {
            if (profile.container().isPresent()) {
                store.list(new ListRequest(profile.container().get(), "", false, Optional.empty(), 1));
            } else {
                store.containers();
            }
        }
    }

    /// The secret that is kept for a connection; empty where there is none.
    public Optional<Secret> secret(String id) throws BlobException {
        return id.equals(StoreProfile.LOCAL) ? Optional.of(localStore.access().secret()) : secrets.find(id);
    }
}
