package dev.blobfish.app.localstore;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import java.nio.file.Path;
import java.util.Optional;

/// The bundled store of this home: runs it in this process, or attaches to the process that runs it.
public final class LocalStore implements AutoCloseable {
    private final Path data;
    private Optional<Access> running = Optional.empty();

    /// @param data the store's folder; made when the store first starts
    public LocalStore(Path data) {
        this.data = data;
    }

    /// How to reach the store.
    public record Access(StoreProfile profile, Secret secret) {}

    /// Makes sure that the store runs, here or elsewhere, and says how to reach it. Cheap when it runs.
    public Access access() throws BlobException {
        return running.orElseThrow(() -> new BlobException(
                BlobException.Kind.UNSUPPORTED, "The local store in " + data + " cannot be started by this build"));
    }

    /// Whether the store runs in this process and so ends with it.
    public boolean runsHere() {
        return running.isPresent();
    }

    @Override
    public void close() {
        running = Optional.empty();
    }
}
