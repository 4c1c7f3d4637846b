package dev.blobfish.sdk.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
/// that
/// was ordered, or none.
public final class FaultProxy implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket listener;
    private final URI upstream;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Faults faults = _ -> Fault.NONE;

    /// What a connection suffers. Offsets count bytes of one direction of the connection, from 0.
    ///
    /// @param cutRequestAt the connection is reset before this byte of what the client sends; negative for never
    /// @param cutReplyAt likewise of what the store sends
    /// @param corruptRequestAt this byte of what the client sends is changed; negative for never
    /// @param corruptReplyAt likewise of what the store sends
    /// @param stallReplyAt before this byte of what the store sends, nothing more arrives, and the connection stays
    /// open
    public record Fault(
            long cutRequestAt, long cutReplyAt, long corruptRequestAt, long corruptReplyAt, long stallReplyAt) {
        public static final Fault NONE = new Fault(-1, -1, -1, -1, -1);

        public static Fault cutRequest(long at) {
            return new Fault(at, -1, -1, -1, -1);
        }

        public static Fault cutReply(long at) {
            return new Fault(-1, at, -1, -1, -1);
        }

        public static Fault corruptRequest(long at) {
            return new Fault(-1, -1, at, -1, -1);
        }

        public static Fault corruptReply(long at) {
            return new Fault(-1, -1, -1, at, -1);
        }

        public static Fault stallReply(long at) {
            return new Fault(-1, -1, -1, -1, at);
        }
    }

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
        faults = ordered;
        connections.set(0);
        open.forEach(FaultProxy::closeQuietly);
    }

    /// Orders one fault for the next connection; what follows is well.
    public void orderOnce(Fault fault) {
        order(number -> number == 1 ? fault : Fault.NONE);
    }

    /// How many connections came since faults were ordered.
    public int connections() {
        return connections.get();
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
            var requests = threads.submit(
                    () -> pump(client, server, fault.cutRequestAt, fault.corruptRequestAt, Long.MAX_VALUE));
            long stall = fault.stallReplyAt < 0 ? Long.MAX_VALUE : fault.stallReplyAt;
            pump(server, client, fault.cutReplyAt, fault.corruptReplyAt, stall);
            requests.cancel(true);
            open.remove(server);
        } catch (IOException e) {
            // A connection that ends early is what this is for.
        } finally {
            open.remove(client);
        }
    }

    /// Copies until the end, or the fault; either closes both sides.
    private void pump(Socket from, Socket to, long cutAt, long corruptAt, long stallAt) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            long passed = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (corruptAt >= passed && corruptAt < passed + n) {
                    buffer[(int) (corruptAt - passed)] ^= 1;
                }
                long allowed = Math.min(cutAt < 0 ? Long.MAX_VALUE : cutAt, stallAt) - passed;
                out.write(buffer, 0, (int) Math.min(n, Math.max(allowed, 0)));
                out.flush();
                passed += n;
                if (allowed < n && cutAt >= 0) {
                    from.setSoLinger(true, 0);
                    to.setSoLinger(true, 0);
                    break;
                }
            }
        } catch (IOException e) {
            // The other side ended it.
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        open.forEach(FaultProxy::closeQuietly);
        threads.shutdownNow();
    }
}
