package dev.blobfish.server.dialect.kbase;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.TreeMap;

/// One socket to the store, byte by byte.
final class Wire implements AutoCloseable {
    private final Socket socket;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
    }

    /// One character a byte.
    Wire send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        return this;
    }

    Wire endOfOutput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /// Reads one answer, its body by Content-Length.
    Answer answer(String method) throws IOException {
        var in = socket.getInputStream();
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) return new Answer(0, new TreeMap<>(), head.toString(ISO_8859_1));
            head.write(b);
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        var lines = head.toString(ISO_8859_1).split("\r\n");
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        boolean none = method.equals("HEAD") || status == 100;
        int length = none ? 0 : Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Answer(status, headers, new String(in.readNBytes(length), ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
