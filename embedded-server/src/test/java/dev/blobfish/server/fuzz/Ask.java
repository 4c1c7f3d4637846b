package dev.blobfish.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;

/// A plain request by the JDK's own client.
record Ask(URI base, Map<String, String> headers) {
    /// The answer's body.
    ///
    /// @throws IOException where the status is none of success
    String send(String method, String path, String body) throws IOException {
        var connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setRequestMethod(method);
        headers.forEach(connection::setRequestProperty);
        connection.setRequestProperty("Accept", "*/*");
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(UTF_8));
        }
        if (connection.getResponseCode() >= 400) {
            try (var error = connection.getErrorStream()) {
                throw new IOException(
                        path + ": " + connection.getResponseCode() + " " + new String(error.readAllBytes(), UTF_8));
            }
        }
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    Ask with(String name, String value) {
        var all = new java.util.TreeMap<>(headers);
        all.put(name, value);
        return new Ask(base, all);
    }
}
