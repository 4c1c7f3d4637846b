package dev.blobfish.server.dialect.usos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;

/// One request over a socket of its own, byte by byte as a test says.
final class Wire {
    private Wire() {}

    /// @param request one character for each byte
    static Answer send(URI where, SSLContext tls, String request) throws IOException {
        try (var socket = connect(where, tls)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(request.getBytes(ISO_8859_1));
            out.flush();
            return answer(socket.getInputStream());
        }
    }

    private static Socket connect(URI where, SSLContext tls) throws IOException {
        var here = InetAddress.getLoopbackAddress();
        return where.getScheme().equals("https")
                ? tls.getSocketFactory().createSocket(here, where.getPort())
                : new Socket(here, where.getPort());
    }

    private static Answer answer(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) return new Answer(0, Map.of(), head.toByteArray());
            head.write(b);
        }
        var lines = head.toString(ISO_8859_1).split("\r\n");
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, in.readNBytes(length));
    }
}
