package dev.blobfish.server;

import dev.blobfish.server.engine.Deduplicator;
import dev.blobfish.server.engine.EngineException;
import dev.blobfish.server.engine.Sweeper;
import dev.blobfish.server.http.Chore;
import dev.blobfish.server.http.DialectFront;
import dev.blobfish.server.http.HttpLimits;
import dev.blobfish.server.http.HttpListener;
import dev.blobfish.server.tls.Certificates;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// Starts the local store.
public final class BlobServer {
    private static final System.Logger LOG = System.getLogger(BlobServer.class.getName());

    private final ServerSettings settings;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Map<String, URI> endpoints = new LinkedHashMap<>();
    private final List<HttpListener> listeners = new ArrayList<>();

    private BlobServer(ServerSettings settings) {
        this.settings = settings;
    }

    /// Starts a store and returns when every dialect answers. Nothing stays behind when it fails.
    ///
    /// @throws StoreInUseException where another process holds the folder
    /// @throws SettingsException   where `accounts.json` or the host is not valid
    /// @throws IOException         where the folder cannot be used or a port is taken; the message says which
    public static RunningServer start(ServerSettings settings) throws IOException, SettingsException {
        var server = new BlobServer(settings);
        try {
            return server.start();
        } catch (EngineException e) {
            RunningServer.closeAll(server.parts);
            throw new IOException("The store in " + settings.data() + " cannot be opened: " + e.getMessage(), e);
        } catch (IOException | SettingsException | RuntimeException e) {
            RunningServer.closeAll(server.parts);
            throw e;
        }
    }

    private RunningServer start() throws IOException, SettingsException {
        var folder = open(DataFolder.take(settings.data()));
        var accounts = Accounts.open(settings.data());
        var clock = InstantSource.system();
        var housekeeper = new Housekeeper();
        var engine = open(StoreEngine.open(settings.data(), settings.storage(), clock, housekeeper::garbageMade));
        var address = address();
        var chores = new ArrayList<Chore>();
        var fronts = new Fronts(engine, accounts, settings, clock);
        for (var dialect : settings.dialects().stream().sorted().toList()) {
            var front = fronts.of(dialect);
            listen(dialect, front, address, Optional.empty());
            if (dialect.speaksTls()) {
                var names = settings.listening().hostNames();
                listen(dialect, front, address, Optional.of(Certificates.open(settings.data(), names, clock)));
            }
            chores.addAll(front.chores());
        }
        var deduplicator = new Deduplicator(engine, clock, new BackgroundPace(engine::busy));
        open(housekeeper).start(new Sweeper(engine, clock, ages()), deduplicator, this::tick, chores);
        folder.announce(endpoints);
        return new RunningServer(settings.data(), accounts, endpoints, parts);
    }

    private void listen(Dialect dialect, DialectFront front, InetAddress address, Optional<SSLContext> tls)
            throws IOException {
        var label = tls.isPresent() ? dialect.label() + "Tls" : dialect.label();
        int first = settings.listening().port();
        int port = first == 0 ? 0 : first + dialect.portOffset() + (tls.isPresent() ? 1 : 0);
        var listener = open(HttpListener.start(
                label,
                new InetSocketAddress(address, port),
                front,
                settings.listening().hostNames(),
                limits(dialect),
                tls));
        listeners.add(listener);
        endpoints.put(label, URI.create(listener.url()));
    }

    private <T extends AutoCloseable> T open(T part) {
        parts.push(part);
        return part;
    }

    private void tick() {
        listeners.forEach(HttpListener::tick);
    }

    private InetAddress address() throws SettingsException {
        var host = settings.listening().host();
        try {
            var address = InetAddress.getByName(host);
            if (!address.isLoopbackAddress() && settings.usos().plaintextTransport())
                throw new SettingsException("usos: plaintextTransport is for stores that listen on a loopback address,"
                        + " not on " + host + ": secrets would cross the network in the clear");
            if (!address.isLoopbackAddress())
                LOG.log(Level.WARNING, "the store listens on {0}: other machines can reach it", host);
            return address;
        } catch (UnknownHostException e) {
            throw new SettingsException("\"" + host + "\" is no address of this machine");
        }
    }

    private HttpLimits limits(Dialect dialect) {
        var limits = settings.limits();
        return new HttpLimits(
                Math.max(limits.headerBytes(), dialect.leastHeaderBytes()),
                limits.headerTime(),
                limits.idleTime(),
                limits.bodyBytesPerSecond(),
                limits.connections());
    }

    private Sweeper.Ages ages() {
        return new Sweeper.Ages(
                settings.storage().unfinishedUploads(), settings.storage().finishedUploads());
    }
}
