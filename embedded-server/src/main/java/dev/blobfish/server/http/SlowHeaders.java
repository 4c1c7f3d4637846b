package dev.blobfish.server.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/// Closes connections that take too long over the headers of a request. Such a connection holds no thread, only
/// memory; but thousands of them, each
/// sending a byte now and then, would never be idle. A connection is in its headers while bytes have come in that
/// belong to no request yet.
final class SlowHeaders implements Connection.Listener {
    private final long limitNanos;
    private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();

    /// @param bytesBefore came in before the present headers
    /// @param since       when a byte of the present headers was first seen; 0 for none
    private record Progress(boolean serving, long bytesBefore, long since) {}

    SlowHeaders(HttpLimits limits) {
        limitNanos = limits.headerTime().toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Progress(false, 0, 0));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    void requestBegan(Connection connection) {
        connections.computeIfPresent(connection, (_, _) -> new Progress(true, 0, 0));
    }

    void requestEnded(Connection connection) {
        connections.computeIfPresent(connection, (_, _) -> new Progress(false, connection.getBytesIn(), 0));
    }

    /// Called every second or so.
    ///
    /// @param now of a clock that only goes forward; never 0
    void check(long now) {
        for (var connection : connections.keySet()) {
            var progress = connections.computeIfPresent(connection, (_, known) -> look(connection, known, now));
            if (progress != null && progress.since() != 0 && now - progress.since() > limitNanos)
                connection.getEndPoint().close();
        }
    }

    private static Progress look(Connection connection, Progress known, long now) {
        boolean inHeaders = !known.serving() && connection.getBytesIn() > known.bytesBefore();
        if (!inHeaders || known.since() != 0) return known;
        return new Progress(false, known.bytesBefore(), now);
    }
}
