package dev.blobfish.server.dialect.kbase;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blobfish.server.Account;
import dev.blobfish.server.BlobServer;
import dev.blobfish.server.Dialect;
import dev.blobfish.server.RunningServer;
import dev.blobfish.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The real server on a real socket, with a few users, for the tests of one class.
final class TestStore implements BeforeAllCallback, AfterAllCallback {
    private Path folder = Path.of("");
    private RunningServer server;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("blobfish-kbase");
        start();
        for (var name : List.of("alice", "bob", "carol", "charlie"))
            server.accounts().add(name, false);
        server.accounts().add("root", true);
    }

    private void start() throws Exception {
        var defaults = ServerSettings.in(folder);
        var options = defaults.options();
        server = BlobServer.start(defaults.withPort(0)
                .withDialects(Set.of(Dialect.KBASE))
                .withOptions(new ServerSettings.Options(
                        options.s3(),
                        new ServerSettings.KBaseOptions(
                                "blobstore", "", List.of("cookie1", "cookie2"), List.of("KBASE_ADMIN")),
                        options.shakenFist(),
                        options.usos()))
                .withStorage(new ServerSettings.Storage(
                        ServerSettings.Durability.PROCESS, 16 * 1024, Duration.ofDays(7), Duration.ofDays(1))));
    }

    /// Stops it and starts it again on the same folder.
    void restart() throws Exception {
        server.close();
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    Wire connect() throws IOException {
        return new Wire(server.endpoints().get("kbase").getPort());
    }

    /// The files of bodies that are still coming in.
    List<Path> staged() throws IOException {
        try (var files = Files.list(folder.resolve("staging"))) {
            return files.toList();
        }
    }

    /// The token of a user.
    String token(String user) {
        return server.accounts()
                .byKBaseUser(user)
                .flatMap(Account::kbase)
                .orElseThrow()
                .token();
    }

    /// Sends a request on a connection of its own and reads the answer.
    ///
    /// @param user    empty for nobody
    /// @param request method and target
    /// @param lines   of headers
    Answer ask(String user, String request, String body, String... lines) throws IOException {
        try (var wire = connect()) {
            var method = request.substring(0, request.indexOf(' '));
            return wire.send(head(user, request, lines) + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                    .answer(method);
        }
    }

    Answer ask(String user, String request) throws IOException {
        return ask(user, request, "");
    }

    /// A request's line and headers, but for the empty line.
    String head(String user, String request, String... lines) {
        var login = user.isEmpty() ? "" : "Authorization: OAuth " + token(user) + "\r\n";
        var more = lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n";
        return request + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + login + more;
    }

    /// A new node of somebody's; answers its id.
    String node(String user, String content, String query) throws IOException {
        var answer = ask(user, "POST /node" + query, content);
        if (answer.status() != 200) throw new AssertionError(answer.text());
        return answer.field("id");
    }

    /// A form of parts, each its headers, an empty line and its content.
    static String form(String... parts) {
        return "--XY\r\n" + String.join("\r\n--XY\r\n", parts) + "\r\n--XY--\r\n";
    }

    static String part(String name, String content) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content;
    }

    static String upload(String fileName, String content) {
        return upload(fileName, Integer.toString(content.length()), content);
    }

    static String upload(String fileName, String length, String content) {
        return "Content-Length: " + length + "\r\nContent-Disposition: form-data; name=\"upload\"; filename=\""
                + fileName + "\"\r\n\r\n" + content;
    }

    Answer post(String user, String form) throws IOException {
        return ask(user, "POST /node", form, "Content-Type: multipart/form-data; boundary=XY");
    }

    /// Text as its UTF-8 bytes, one character each.
    static String utf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
