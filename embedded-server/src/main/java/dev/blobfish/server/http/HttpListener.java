package dev.blobfish.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A dialect at the root of a port of its own. Every request runs on a virtual thread; a few platform threads accept
/// and select.
public final class HttpListener implements AutoCloseable {
    private static final int STOP_MILLIS = 2_000;

    /// Clients keep idle connections open for minutes; stopping must not wait for those.
    private static final long STOP_IDLE_MILLIS = 100;
    private static final int RESPONSE_HEADERS = 16 * 1024;
    private static final int OUTPUT_BUFFER = 64 * 1024;

    private final Server server;
    private final ServerConnector connector;
    private final SlowHeaders slowHeaders;
    private final long started = System.nanoTime();

    private HttpListener(Server server, ServerConnector connector, SlowHeaders slowHeaders) {
        this.server = server;
        this.connector = connector;
        this.slowHeaders = slowHeaders;
    }

    /// Begins to listen.
    ///
    /// @param name  for threads
    /// @param where port 0 takes a free one
    /// @param hostNames further names of this server, each with its subdomains
    /// @param tls       to speak HTTPS; empty for plain HTTP
    /// @throws IOException when the port is taken or the address is not of this machine
    public static HttpListener start(
            String name,
            InetSocketAddress where,
            DialectFront front,
            Collection<String> hostNames,
            HttpLimits limits,
            Optional<SSLContext> tls)
            throws IOException {
        var server = new Server(threads(name));
        var connector = new ServerConnector(server, 1, 1, protocols(configuration(limits), tls));
        connector.setHost(where.getAddress().getHostAddress());
        connector.setPort(where.getPort());
        connector.setIdleTimeout(limits.idleTime().toMillis());
        connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
        var slowHeaders = new SlowHeaders(limits);
        connector.addBean(slowHeaders);
        connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.addConnector(connector);
        var ids = new RequestIds();
        var hosts = new HostCheck(hostNames, front::ownsHost);
        server.setHandler(new FrontHandler(front, hosts, limits, new AccessLog(), slowHeaders, ids));
        server.setErrorHandler(new RefusalHandler(front, ids));
        server.setStopTimeout(STOP_MILLIS);
        var listener = new HttpListener(server, connector, slowHeaders);
        listener.start();
        return listener;
    }

    private static ConnectionFactory[] protocols(HttpConfiguration http, Optional<SSLContext> tls) {
        var plain = new HttpConnectionFactory(http);
        if (tls.isEmpty()) return new ConnectionFactory[] {plain};
        // The name in the handshake is not compared with the Host: a client may use an address.
        http.addCustomizer(new SecureRequestCustomizer(false));
        var context = new SslContextFactory.Server();
        context.setSslContext(tls.get());
        return new ConnectionFactory[] {new SslConnectionFactory(context, plain.getProtocol()), plain};
    }

    private static QueuedThreadPool threads(String name) {
        var threads = new QueuedThreadPool(16, 2);
        threads.setName("http-" + name);
        threads.setDaemon(true);
        threads.setReservedThreads(0);
        var virtual = Thread.ofVirtual().name("http-" + name + "-request-", 1).factory();
        threads.setVirtualThreadsExecutor(task -> virtual.newThread(task).start());
        return threads;
    }

    /// Everything in a URI is let through as it is: a blob's name may hold `..`, `//` and any escape, and no name
    /// becomes a path.
    private static HttpConfiguration configuration(HttpLimits limits) {
        var http = new HttpConfiguration();
        // A value is given as it was sent: Jetty's cache would change the case of well-known ones, and break
        // signatures.
        http.setHeaderCacheCaseSensitive(true);
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setRequestHeaderSize(limits.headerBytes());
        http.setResponseHeaderSize(RESPONSE_HEADERS);
        http.setMaxResponseHeaderSize(RESPONSE_HEADERS);
        http.setOutputBufferSize(OUTPUT_BUFFER);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(true);
        return http;
    }

    private void start() throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            close();
            if (e instanceof IOException io) throw io;
            throw new IOException("cannot listen on " + connector.getHost() + ":" + connector.getPort(), e);
        }
    }

    /// The port that is listened on.
    public int port() {
        return connector.getLocalPort();
    }

    /// Where a client on this machine finds it, without a slash at the end.
    public String url() {
        var scheme = connector.getConnectionFactory(SslConnectionFactory.class) == null ? "http" : "https";
        return scheme + "://" + host() + ":" + port();
    }

    private String host() {
        try {
            var address = InetAddress.getByName(connector.getHost());
            if (address.isAnyLocalAddress()) return "127.0.0.1";
            var text = address.getHostAddress();
            return text.contains(":") ? "[" + text + "]" : text;
        } catch (IOException e) {
            return connector.getHost();
        }
    }

    /// Closes connections whose headers take too long. Whoever has a timer calls it every second or so.
    public void tick() {
        slowHeaders.check(System.nanoTime() - started + 1);
    }

    /// Stops listening, gives requests under way two seconds, and closes what is left.
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            System.getLogger(HttpListener.class.getName()).log(System.Logger.Level.WARNING, "stopping " + url(), e);
        }
    }
}
