package dev.blobfish.app.localstore;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.server.Account;
import dev.blobfish.server.Accounts;
import dev.blobfish.server.BlobServer;
import dev.blobfish.server.RunningServer;
import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.SettingsException;
import dev.blobfish.server.StoreInUseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The bundled store of this home: runs it in this process, or attaches to the process that runs it. Where that
/// process has
/// ended since, the next use takes the store over. Thread-safe.
public final class LocalStore implements AutoCloseable {
    /// How long another process may take to start the store.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long GLANCE_MILLIS = 50;

    private final Path data;
    private final PortMemory port;
    private @Nullable RunningServer own;
    private @Nullable Attachment attached;
    private boolean closed;

    /// Another process's store.
    private record Attachment(URI endpoint, Accounts accounts, LockHolder holder) {}

    /// How to reach the store.
    public record Access(StoreProfile profile, Secret secret) {}

    /// @param data the store's folder; made when the store first starts
    /// @param portFile where the port is remembered, so that links to blobs outlive a restart
    public LocalStore(Path data, Path portFile) {
        this.data = data;
        this.port = new PortMemory(portFile);
    }

    /// Makes sure that the store runs, here or elsewhere, and says how to reach it. Cheap when it runs; may block
    /// for seconds
    /// while it starts.
    ///
    /// @throws BlobException `LOCAL_IO` when its folder cannot be used, `INVALID` when its accounts are not valid
    public synchronized Access access() throws BlobException {
        RunningServer running = own;
        if (running != null) {
            return access(running.endpoints(), running.accounts());
        }
        Attachment present = attached;
        if (present != null && present.holder().stillHolds()) {
            return access(Map.of(dev.blobfish.server.Dialect.S3.label(), present.endpoint()), present.accounts());
        }
        attached = null;
        if (closed) {
            throw new BlobException(BlobException.Kind.CANCELLED, "Blobfish is closing");
        }
        return open();
    }

    /// Whether the store runs in this process and so ends with it.
    public synchronized boolean runsHere() {
        return own != null;
    }

    private Access open() throws BlobException {
        long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                LockHolder holder = LockHolder.of(data);
                try {
                    RunningServer running = start();
                    own = running;
                    return access(running.endpoints(), running.accounts());
                } catch (StoreInUseException e) {
                    URI endpoint = e.endpoints().get(dev.blobfish.server.Dialect.S3.label());
                    if (endpoint != null) {
                        Attachment there = new Attachment(endpoint, Accounts.open(data), holder.withProcess(e.pid()));
                        attached = there;
                        return access(e.endpoints(), there.accounts());
                    }
                    if (System.nanoTime() > patienceEnds) {
                        throw e;
                    }
                }
                // The holder is starting or ending; it says so in its file and nowhere else.
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (SettingsException e) {
            throw new BlobException(BlobException.Kind.INVALID, "The local store cannot start: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BlobException(BlobException.Kind.LOCAL_IO, "The local store cannot start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BlobException(BlobException.Kind.CANCELLED, "Interrupted while the local store was starting", e);
        }
    }

    private RunningServer start() throws IOException, SettingsException {
        // The window and the verbs speak S3 to it; whoever wants the other dialects runs "serve".
        ServerSettings settings = ServerSettings.in(data).withDialects(Set.of(dev.blobfish.server.Dialect.S3));
        Optional<Integer> last = port.recall();
        if (last.isPresent()) {
            try {
                return BlobServer.start(settings.withPort(last.get()));
            } catch (StoreInUseException e) {
                throw e;
            } catch (IOException e) {
                // Most likely somebody else has the port now. If it is anything else, the next try fails with the same.
            }
        }
        RunningServer running = BlobServer.start(settings.withPort(0));
        URI endpoint = running.endpoints().get(dev.blobfish.server.Dialect.S3.label());
        if (endpoint != null) {
            port.remember(endpoint.getPort());
        }
        return running;
    }

    private Access access(Map<String, URI> endpoints, Accounts accounts) throws BlobException {
        URI endpoint = endpoints.get(dev.blobfish.server.Dialect.S3.label());
        if (endpoint == null) {
            throw new BlobException(
                    BlobException.Kind.UNSUPPORTED,
                    "The local store in " + data
                            + " runs without S3. Stop it, and start it with S3 among its dialects.");
        }
        Account.S3 keys = accounts.list().stream()
                .flatMap(account -> account.s3().stream())
                .findFirst()
                .orElseThrow(() -> new BlobException(
                        BlobException.Kind.NOT_AUTHENTICATED,
                        "The local store in " + data
                                + " has no account with S3 keys. Add one: blobfish account add NAME"));
        var profile = new StoreProfile(
                StoreProfile.LOCAL, "Local store", Dialect.S3, endpoint, keys.accessKey(), Optional.empty(), Map.of());
        return new Access(profile, new Secret(keys.secretKey()));
    }

    /// Stops the store where it runs here. Whoever has attached to it takes it over on its next use.
    @Override
    public synchronized void close() {
        closed = true;
        RunningServer running = own;
        if (running != null) {
            own = null;
            running.close();
        }
    }
}
