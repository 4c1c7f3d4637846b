package dev.blobfish.server.dialect.usos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blobfish.server.Account;
import dev.blobfish.server.Accounts;
import dev.blobfish.server.ServerSettings;
import dev.blobfish.server.ServerSettings.UsosOptions;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.disk.DiskContentStore;
import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.disk.RelaxedFiles;
import dev.blobfish.server.engine.sqlite.CommitHook;
import dev.blobfish.server.engine.sqlite.SqliteCatalog;
import dev.blobfish.server.http.HttpLimits;
import dev.blobfish.server.http.HttpListener;
import dev.blobfish.server.tls.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The dialect on real sockets and a real folder, with a clock that a test sets: consumers A and B are administrative,
/// N is not; user 77 has a token at A, user 88 at B.
final class UsosStore implements AutoCloseable {
    static final UsosOptions OPTIONS =
            new UsosOptions(ZoneId.of("Europe/Warsaw"), Duration.ofMinutes(5), Duration.ofMinutes(15), false, false, 0);
    private static final HttpLimits LIMITS =
            new HttpLimits(64 * 1024, Duration.ofSeconds(15), Duration.ofSeconds(60), 64, 64);

    final SettableClock clock;
    final BlobEngine engine;
    final UsosFront front;
    private final Accounts accounts;
    private final HttpListener http;
    private final HttpListener https;
    private final SSLContext trust;

    UsosStore(Path folder, SettableClock clock, UsosOptions options) throws Exception {
        this(folder, clock, options, 0);
    }

    /// @param port of the HTTP connector; 0 for a free one
    UsosStore(Path folder, SettableClock clock, UsosOptions options, int port) throws Exception {
        this.clock = clock;
        if (Files.notExists(folder.resolve("accounts.json")))
            Files.writeString(folder.resolve("accounts.json"), ACCOUNTS);
        accounts = Accounts.open(folder);
        var files = new RelaxedFiles(new RealFiles());
        engine = new BlobEngine(
                SqliteCatalog.open(folder.resolve("catalog.db"), false, CommitHook.NONE),
                DiskContentStore.open(folder, files, 1024),
                clock,
                () -> {});
        var base = ServerSettings.in(folder);
        var settings =
                base.withOptions(new ServerSettings.Options(base.s3(), base.kbase(), base.shakenFist(), options));
        front = new UsosFront(engine, accounts, settings, clock);
        http = listen(port, Optional.empty());
        https = listen(0, Optional.of(Certificates.open(folder, List.of(), clock)));
        trust = trust(folder.resolve("tls-certificate.pem"));
    }

    static UsosStore open(Path folder) throws Exception {
        return new UsosStore(folder, new SettableClock(), OPTIONS);
    }

    private HttpListener listen(int port, Optional<SSLContext> tls) throws IOException {
        var where = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return HttpListener.start("usos", where, front, List.of(), LIMITS, tls);
    }

    private static SSLContext trust(Path certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "store", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    URI http() {
        return URI.create(http.url());
    }

    URI https() {
        return URI.create(https.url());
    }

    SSLContext trust() {
        return trust;
    }

    Account.Usos consumer(String name) {
        return accounts.list().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .flatMap(Account::usos)
                .orElseThrow();
    }

    Signer a() {
        return Signer.of(consumer("a"));
    }

    Signer b() {
        return Signer.of(consumer("b"));
    }

    Signer n() {
        return Signer.of(consumer("n"));
    }

    /// A in the name of its user.
    Signer user() {
        return Signer.of(consumer("a"), consumer("a").users().getFirst());
    }

    /// The bytes of a text in UTF-8, one character each.
    static String octets(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /// Parameters, names and values in turn.
    static Map<String, String> with(String... parameters) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) map.put(parameters[i], parameters[i + 1]);
        return map;
    }

    /// Calls a method of the blobbox with POST and HMAC-SHA1 over HTTP.
    Answer call(Signer who, String method, String... parameters) throws IOException {
        return post(who, "services/blobbox/" + method, with(parameters));
    }

    Answer post(Signer who, String path, Map<String, String> parameters) throws IOException {
        var oauth = who.hmac("POST", http.url() + "/" + path, parameters, clock.seconds());
        return send(
                http(),
                "POST /" + path,
                Signer.header(oauth),
                "application/x-www-form-urlencoded",
                Signer.form(parameters));
    }

    /// Calls a method with GET and HMAC-SHA1 over HTTP.
    Answer get(Signer who, String path, String... parameters) throws IOException {
        var oauth = who.hmac("GET", http.url() + "/" + path, with(parameters), clock.seconds());
        return send(http(), "GET /" + path + "?" + Signer.form(with(parameters)), Signer.header(oauth), "", "");
    }

    /// Calls a method with POST and the secrets themselves.
    Answer plain(URI where, Signer who, String method, String... parameters) throws IOException {
        var authorization = Signer.header(who.plaintext(clock.seconds()));
        var line = "POST /services/blobbox/" + method;
        return send(where, line, authorization, "application/x-www-form-urlencoded", Signer.form(with(parameters)));
    }

    /// Sends a file over HTTPS with the secrets themselves.
    Answer put(Signer who, String file, String... parameters) throws IOException {
        return send(
                https(),
                "POST /services/blobbox/put",
                Signer.header(who.plaintext(clock.seconds())),
                Multipart.TYPE,
                Multipart.body(file, with(parameters)));
    }

    /// Leaves a file over HTTP without a signature.
    Answer putUnsigned(String file) throws IOException {
        return send(http(), "POST /services/blobbox/put_unsigned", "", Multipart.TYPE, Multipart.body(file, Map.of()));
    }

    /// @param authorization empty for none
    /// @param type          empty for no body
    Answer send(URI where, String line, String authorization, String type, String body) throws IOException {
        var head = line + " HTTP/1.1\r\nHost: " + where.getAuthority() + "\r\n"
                + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n");
        return Wire.send(where, trust, head + "\r\n" + body);
    }

    /// What the timer would do.
    void chores() {
        front.chores().forEach(chore -> chore.work().run());
    }

    @Override
    public void close() {
        http.close();
        https.close();
        engine.close();
    }

    private static final String ACCOUNTS = """
            {"accounts": [
              {"name": "a", "usos": {"consumerKey": "kq3ZpT7vWm2xLr9NcB4d",
                "consumerSecret": "Jd8sQ1yVfR6uHnE0gXtC5mKwPzA2bLoY7iSrT3Uq", "administrative": true,
                "users": [{"id": "77", "name": "U", "token": "tok9RkLm3XwQz7Vb2Hc5",
                  "tokenSecret": "sEc4nYp8TgUj1DfKo6WiAv0ZqMx2BrLe9HtNs3Cy"}]}},
              {"name": "b", "usos": {"consumerKey": "bbbbbbbbbbbbbbbbbbbb",
                "consumerSecret": "b+/% &=", "administrative": true,
                "users": [{"id": "88", "name": "V", "token": "vvvvvvvvvvvvvvvvvvvv", "tokenSecret": "vs"}]}},
              {"name": "n", "usos": {"consumerKey": "nnnnnnnnnnnnnnnnnnnn", "consumerSecret": "ns"}}]}
            """;
}
