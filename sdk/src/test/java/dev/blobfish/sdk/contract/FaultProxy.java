package dev.blobfish.sdk.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A network that misbehaves on command: a TCP proxy in front of a store. Each new connection takes the next [Fault]
/// that was ordered, or none.
public final class FaultProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final URI upstream;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Faults faults = _ -> Fault.NONE;

    /// Chooses the fault of a connection.
    @FunctionalInterface
    public interface Faults {
        /// @param connection 1 for the first since they were ordered
        Fault of(int connection);
    }

    private FaultProxy(URI upstream) throws IOException {
        this.upstream = upstream;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /// Listens in front of a store, on a free port of the loopback.
    public static FaultProxy before(URI upstream) throws IOException {
        var proxy = new FaultProxy(upstream);
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    /// Where clients connect to.
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /// Orders faults for the connections that follow, and ends those that are open, so that none is reused.
    public void order(Faults ordered) {
        orderAhead(ordered);
        open.forEach(Pump::closeQuietly);
    }

    /// Orders faults for the connections that follow; those that are open stay as they are.
    public void orderAhead(Faults ordered) {
        faults = ordered;
        connections.set(0);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                open.add(client);
                Fault fault = faults.of(connections.incrementAndGet());
                threads.execute(() -> serve(client, fault));
            }
        } catch (IOException e) {
            // The listener was closed.
        }
    }

    private void serve(Socket client, Fault fault) {
        try (client;
                var server = new Socket(upstream.getHost(), upstream.getPort())) {
            open.add(server);
            var requests = threads.submit(new Pump(client, server, fault.request()));
            new Pump(server, client, fault.reply()).run();
            requests.cancel(true);
            open.remove(server);
        } catch (IOException e) {
            // A connection that ends early is what this is for.
        } finally {
            open.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        open.forEach(Pump::closeQuietly);
        threads.shutdownNow();
    }
}
