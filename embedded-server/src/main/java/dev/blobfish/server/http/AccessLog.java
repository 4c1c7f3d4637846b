package dev.blobfish.server.http;

import java.lang.System.Logger.Level;

/// One line a request. Neither headers nor queries are logged, for both may carry signatures; a path is logged as it
/// came, escapes and all, so that it
/// cannot forge a line.
final class AccessLog {
    private static final System.Logger LOG = System.getLogger("dev.blobfish.server.access");

    void answered(HttpRequest request, JettyReply reply, long nanos) {
        if (!LOG.isLoggable(Level.DEBUG)) return;
        LOG.log(
                Level.DEBUG,
                "{0} {1} {2} {3} {4} {5} bytes {6} ms",
                request.id(),
                request.remote().getAddress().getHostAddress(),
                request.method(),
                request.rawPath(),
                String.valueOf(reply.begun() ? reply.status() : 0),
                String.valueOf(reply.sent()),
                String.valueOf(nanos / 1_000_000));
    }

    /// The client went away in the middle, or an answer could not be finished.
    void broken(HttpRequest request, Throwable failure) {
        LOG.log(Level.DEBUG, () -> request.id() + " broken off: " + failure, failure);
    }
}
