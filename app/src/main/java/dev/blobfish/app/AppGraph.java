package dev.blobfish.app;

import dev.blobfish.app.connections.Connections;
import dev.blobfish.app.connections.OpenStores;
import dev.blobfish.app.connections.Passphrases;
import dev.blobfish.app.connections.Secrets;
import dev.blobfish.app.localstore.LocalStore;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.library.Library;
import dev.blobfish.sdk.transfer.EngineSettings;
import dev.blobfish.sdk.transfer.TransferEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The objects of one program and who gets whom; made with `new`, each when it is first asked for, because a verb of
/// the
/// command line needs few of them and should not wait for the others. Thread-safe. Every method but [#home] may block.
public final class AppGraph implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(AppGraph.class.getName());

    private final AppHome home;
    private final Passphrases passphrases;
    private final Secrets secrets;
    private final LocalStore localStore;
    private final Lazy<Library> library;
    private final Lazy<OpenStores> stores;
    private final Lazy<Connections> connections;
    private final Lazy<TransferEngine> engine;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /// @param home a folder that exists
    /// @param environment the environment variables
    public AppGraph(AppHome home, Passphrases passphrases, Map<String, String> environment) {
        this.home = home;
        this.passphrases = passphrases;
        this.secrets = new Secrets(home.secrets(), environment, passphrases);
        this.localStore = new LocalStore(home.store(), home.port());
        this.library = new Lazy<>(() -> closeLater(Library.open(home.library())));
        this.stores = new Lazy<>(() -> closeLater(new OpenStores(library().profiles(), secrets, localStore)));
        this.connections = new Lazy<>(() -> new Connections(library().profiles(), secrets, localStore, stores()));
        this.engine = new Lazy<>(() -> closeLater(TransferEngine.open(library(), stores(), EngineSettings.standard())));
        opened.push(localStore);
    }

    public AppHome home() {
        return home;
    }

    /// Who is asked for the passphrase of the encrypted secrets.
    public Passphrases passphrases() {
        return passphrases;
    }

    /// The bundled store, not started yet.
    public LocalStore localStore() {
        return localStore;
    }

    public Library library() throws BlobException {
        return library.get();
    }

    public Connections connections() throws BlobException {
        return connections.get();
    }

    /// The open stores, one a connection.
    public OpenStores stores() throws BlobException {
        return stores.get();
    }

    /// The transfer queue. Nothing runs in this process until it is started.
    public TransferEngine engine() throws BlobException {
        return engine.get();
    }

    private <T extends AutoCloseable> T closeLater(T part) {
        synchronized (opened) {
            opened.push(part);
        }
        return part;
    }

    /// Closes what was opened, the last first: the engine gives its leases back before the stores and the library
    /// go, and the
    /// bundled store ends last.
    @Override
    public void close() {
        while (true) {
            AutoCloseable part;
            synchronized (opened) {
                part = opened.poll();
            }
            if (part == null) {
                return;
            }
            try {
                part.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Could not close " + part.getClass().getSimpleName(), e);
            }
        }
    }
}
