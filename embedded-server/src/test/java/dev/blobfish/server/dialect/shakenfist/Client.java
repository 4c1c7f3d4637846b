package dev.blobfish.server.dialect.shakenfist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// One socket to the store, and a token that every request carries.
final class Client implements AutoCloseable {
    private final Socket socket;
    private final int port;
    private String token = "";

    /// Without a token.
    Client(int port) throws IOException {
        this.port = port;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
    }

    Client(int port, String namespace, String key) throws IOException {
        this(port);
        authenticate(namespace, key);
    }

    Client authenticate(String namespace, String key) throws IOException {
        var answer = post("/auth", "{\"namespace\": \"%s\", \"key\": \"%s\"}".formatted(namespace, key));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        token = answer.text("access_token");
        return this;
    }

    String token() {
        return token;
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "");
    }

    Answer get(String path, String json) throws IOException {
        return send("GET", path, json);
    }

    Answer post(String path, String body) throws IOException {
        return send("POST", path, body);
    }

    Answer put(String path, String json) throws IOException {
        return send("PUT", path, json);
    }

    Answer delete(String path) throws IOException {
        return send("DELETE", path, "");
    }

    Answer delete(String path, String json) throws IOException {
        return send("DELETE", path, json);
    }

    Answer send(String method, String path, String body) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        if (!token.isEmpty()) headers.put("Authorization", "Bearer " + token);
        return send(method, path, headers, body);
    }

    Answer send(String method, String path, Map<String, String> headers, String body) throws IOException {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!headers.containsKey("Transfer-Encoding") && !headers.containsKey("Content-Length"))
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        return raw(head + "\r\n" + body).answer(method);
    }

    Client raw(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        return this;
    }

    Client endOfOutput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /// Reads one answer, its body by Content-Length.
    Answer answer(String method) throws IOException {
        InputStream in = socket.getInputStream();
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) return new Answer(0, Map.of(), head.toString(ISO_8859_1));
            head.write(b);
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        var lines = head.toString(ISO_8859_1).split("\r\n");
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        int length = method.equals("HEAD") ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = new String(in.readNBytes(length), ISO_8859_1);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }

    /// An upload with these bytes in it.
    String uploaded(String bytes) throws IOException {
        var uuid = post("/upload", "").text("uuid");
        if (!bytes.isEmpty()) assertThat(post("/upload/" + uuid, bytes).body()).isEqualTo(bytes.length() + "\n");
        return uuid;
    }

    /// The artifact with these bytes as one more version.
    Answer artifact(String name, String bytes) throws IOException {
        var answer = convert(name, uploaded(bytes));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    Answer convert(String name, String upload) throws IOException {
        return post(
                "/artifacts/upload/" + name,
                "{\"namespace\": null, \"shared\": false, \"source_url\": null, \"upload_uuid\": \"%s\"}"
                        .formatted(upload));
    }

    /// The artifact with a blob that is there as one more version.
    Answer refer(String name, String blob) throws IOException {
        return post(
                "/artifacts/upload/" + name,
                "{\"namespace\": null, \"shared\": false, \"source_url\": null, \"blob_uuid\": \"%s\"}"
                        .formatted(blob));
    }

    long references(String blob) throws IOException {
        return get("/blobs/" + blob).json().path("reference_count").asLong(-1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
