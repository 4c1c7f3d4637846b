package dev.blobfish.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/// Good requests, written as on the wire.
final class Seeds {
    private final List<byte[]> requests = new ArrayList<>();
    private final List<String> common;

    /// @param common header lines of every request
    Seeds(String... common) {
        this.common = List.of(common);
    }

    /// A request; a body gets its Content-Length.
    Seeds add(String line, List<String> headers, String body) {
        var text = new StringBuilder(line).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        common.forEach(header -> text.append(header).append("\r\n"));
        headers.forEach(header -> text.append(header).append("\r\n"));
        boolean framed = headers.stream().anyMatch(header -> header.startsWith("Transfer-Encoding"));
        if (!framed && (!body.isEmpty() || !line.matches("(GET|HEAD|OPTIONS) .*")))
            text.append("Content-Length: ").append(body.length()).append("\r\n");
        requests.add((text + "\r\n" + body).getBytes(ISO_8859_1));
        return this;
    }

    Seeds add(String line, String... headers) {
        return add(line, List.of(headers), "");
    }

    List<byte[]> requests() {
        return requests;
    }

    /// A form of two parts with the boundary `b`.
    static String form(String first, String second) {
        return "--b\r\n" + first + "\r\n--b\r\n" + second + "\r\n--b--\r\n";
    }
}
