package dev.blobfish.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A socket and what goes over it, byte by byte as a test says.
final class RawClient implements AutoCloseable {
    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /// The next answer: its head and its body by Content-Length.
    String answer(boolean body) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = socket.getInputStream().read();
            if (b < 0) return head.toString(StandardCharsets.ISO_8859_1) + "<EOF>";
            head.write(b);
        }
        var text = head.toString(StandardCharsets.ISO_8859_1);
        var length = text.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .map(line -> Integer.parseInt(line.substring(15).trim()))
                .findFirst()
                .orElse(0);
        if (!body) return text;
        return text + new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    String answer() throws IOException {
        return answer(true);
    }

    /// How many bytes come before the end.
    int bytesToEnd() throws IOException {
        return socket.getInputStream().readAllBytes().length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
