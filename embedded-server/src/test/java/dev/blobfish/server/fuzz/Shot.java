package dev.blobfish.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/// One request on a connection of its own, and what came back.
///
/// @param reply at most its first few kilobytes; empty where the connection was closed without one
/// @param hung  whether the server neither answered nor closed the connection
record Shot(byte[] reply, boolean hung) {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int KEPT = 4096;

    /// Sends the bytes and ends the sending side, so that the server waits for nothing more.
    static Shot fire(int port, byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            // Closed by a reset, so that a hundred thousand connections leave nothing behind.
            socket.setSoLinger(true, 0);
            send(socket, request);
            return receive(socket);
        }
    }

    /// A server that has refused already may have closed its end: that is its right.
    private static void send(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
        } catch (IOException _) {
            // What it said before is still to be read.
        }
    }

    private static Shot receive(Socket socket) {
        var reply = new ByteArrayOutputStream();
        var buffer = new byte[KEPT];
        try {
            var in = socket.getInputStream();
            for (int got; (got = in.read(buffer)) >= 0; ) if (reply.size() < KEPT) reply.write(buffer, 0, got);
            return new Shot(reply.toByteArray(), false);
        } catch (SocketTimeoutException e) {
            return new Shot(reply.toByteArray(), true);
        } catch (IOException e) {
            return new Shot(reply.toByteArray(), false);
        }
    }

    /// The status of the answer; 0 where there was none.
    int status() {
        var text = text();
        return text.matches("(?s)HTTP/1\\.[01] [0-9]{3}.*") ? Integer.parseInt(text.substring(9, 12)) : 0;
    }

    String text() {
        return new String(reply, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
