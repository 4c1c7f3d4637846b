package dev.blobfish.server.dialect.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blobfish.server.Account;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One socket to the store, and a signer of its own: written from the specification, not from the server.
final class Wire implements AutoCloseable {
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Socket socket;
    private final int port;

    Wire(int port) throws IOException {
        this.port = port;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
    }

    /// Sends a request without a signature and reads the answer.
    Answer anonymous(String method, String target, Map<String, String> headers, String body) throws IOException {
        var all = new TreeMap<>(headers);
        all.putIfAbsent("content-length", Integer.toString(body.getBytes(ISO_8859_1).length));
        all.putIfAbsent("host", "127.0.0.1:" + port);
        return send(method, target, all, body).answer(method);
    }

    /// Sends a signed request and reads the answer.
    Answer signed(Account.S3 who, String method, String target, Map<String, String> headers, String body)
            throws IOException {
        return send(method, target, sign(who, method, target, headers, body, Instant.now()), body)
                .answer(method);
    }

    Answer signed(Account.S3 who, String method, String target) throws IOException {
        return signed(who, method, target, Map.of(), "");
    }

    /// The headers of a signed request; those that begin with `!` are added behind the signature's back.
    Map<String, String> sign(
            Account.S3 who, String method, String target, Map<String, String> given, String body, Instant time) {
        var headers = new TreeMap<String, String>();
        given.forEach((name, value) -> {
            if (!name.startsWith("!")) headers.put(name.toLowerCase(Locale.ROOT), value);
        });
        headers.putIfAbsent("host", "127.0.0.1:" + port);
        headers.putIfAbsent("x-amz-date", BASIC.format(time));
        headers.putIfAbsent("x-amz-content-sha256", hex(sha256(body.getBytes(ISO_8859_1))));
        String names = String.join(";", headers.keySet());
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip().replaceAll(" +", " ") + "\n")
                .collect(Collectors.joining());
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : canonicalQuery(target.substring(question + 1));
        String canonical = String.join("\n", method, path, query, lines, names, headers.get("x-amz-content-sha256"));
        String day = headers.get("x-amz-date").substring(0, 8);
        String scope = day + "/us-east-1/s3/aws4_request";
        String text = "AWS4-HMAC-SHA256\n" + headers.get("x-amz-date") + "\n" + scope + "\n"
                + hex(sha256(canonical.getBytes(ISO_8859_1)));
        byte[] key = ("AWS4" + who.secretKey()).getBytes(UTF_8);
        for (String step : new String[] {day, "us-east-1", "s3", "aws4_request"}) key = hmac(key, step);
        headers.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=" + who.accessKey() + "/" + scope + ", SignedHeaders=" + names
                        + ", Signature=" + hex(hmac(key, text)));
        headers.putIfAbsent("content-length", Integer.toString(body.getBytes(ISO_8859_1).length));
        given.forEach((name, value) -> {
            if (name.startsWith("!")) headers.put(name.substring(1), value);
        });
        headers.values().removeIf(String::isEmpty);
        return headers;
    }

    private static String canonicalQuery(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(item -> item.contains("=") ? item : item + "=")
                .sorted()
                .collect(Collectors.joining("&"));
    }

    Wire send(String method, String target, Map<String, String> headers, String body) throws IOException {
        String head = method + " " + target + " HTTP/1.1\r\n"
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "\r\n";
        return raw(head + body);
    }

    Wire raw(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        return this;
    }

    Wire endOfOutput() throws IOException {
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
        String[] lines = head.toString(ISO_8859_1).split("\r\n");
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        boolean none = method.equals("HEAD") || status == 204 || status == 304 || status == 100;
        int length = none ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Answer(status, headers, new String(in.readNBytes(length), UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
