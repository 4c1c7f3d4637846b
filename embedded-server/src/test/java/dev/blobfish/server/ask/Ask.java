package dev.blobfish.server.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blobfish.server.Account;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client that says no more than it must, on the JDK's own HTTP.
///
/// @param base    where the dialect answers
/// @param headers sent with every request
public record Ask(URI base, Map<String, String> headers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// An answer that is none of success.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int status;

        Refused(int status, String text) {
            super(status + " " + text);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /// A KBase user.
    public static Ask kbase(URI base, Account.KBase account) {
        return new Ask(base, Map.of("Authorization", "OAuth " + account.token()));
    }

    /// A Shaken Fist namespace, logged in.
    public static Ask shakenFist(URI base, Account.ShakenFist account) throws IOException {
        var key = account.keys().firstEntry().getValue();
        var anonymous = new Ask(base, Map.of());
        var reply = anonymous.json(
                "POST", "/auth", "{\"namespace\": \"" + account.namespace() + "\", \"key\": \"" + key + "\"}");
        return anonymous.with(
                "Authorization", "Bearer " + reply.path("access_token").asString());
    }

    /// A USOS consumer that proves itself by PLAINTEXT, without a user.
    public static Ask usos(URI base, Account.Usos account) {
        return new Ask(base, Map.of("Authorization", usosProof(account)));
    }

    /// The OAuth header of a consumer.
    public static String usosProof(Account.Usos account) {
        return "OAuth oauth_consumer_key=\"" + account.consumerKey() + "\", oauth_signature_method=\"PLAINTEXT\", "
                + "oauth_signature=\"" + account.consumerSecret() + "%26\", oauth_version=\"1.0\"";
    }

    /// The answer's body.
    ///
    /// @throws Refused     where the status is none of success
    /// @throws IOException where there is no whole answer
    public byte[] bytes(String method, String path, byte[] body) throws IOException {
        var connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setRequestMethod(method);
        headers.forEach(connection::setRequestProperty);
        connection.setRequestProperty("Accept", "*/*");
        if (body.length > 0) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.getOutputStream().write(body);
        }
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var answer = in.readAllBytes();
            if (status >= 400) throw new Refused(status, path + ": " + new String(answer, UTF_8));
            return answer;
        }
    }

    /// The same with text.
    public String text(String method, String path, String body) throws IOException {
        return new String(bytes(method, path, body.getBytes(UTF_8)), UTF_8);
    }

    /// The same with JSON in the answer.
    public JsonNode json(String method, String path, String body) throws IOException {
        return JSON.readTree(text(method, path, body));
    }

    /// The same client with another header.
    public Ask with(String name, String value) {
        var all = new TreeMap<>(headers);
        all.put(name, value);
        return new Ask(base, all);
    }
}
