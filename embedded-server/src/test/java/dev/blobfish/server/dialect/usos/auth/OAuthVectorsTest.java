package dev.blobfish.server.dialect.usos.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blobfish.server.Account;
import dev.blobfish.server.dialect.usos.problem.UsosRefusal;
import dev.blobfish.server.dialect.usos.wire.Octets;
import dev.blobfish.server.dialect.usos.wire.Pair;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.disk.DiskContentStore;
import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.disk.RelaxedFiles;
import dev.blobfish.server.engine.sqlite.CommitHook;
import dev.blobfish.server.engine.sqlite.SqliteCatalog;
import dev.blobfish.server.http.Headers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that other implementations of OAuth signed: oauthlib, and openssl beside it.
class OAuthVectorsTest {
    private static final String KEY = "kq3ZpT7vWm2xLr9NcB4d";
    private static final String SECRET = "Jd8sQ1yVfR6uHnE0gXtC5mKwPzA2bLoY7iSrT3Uq";
    private static final String TOKEN = "tok9RkLm3XwQz7Vb2Hc5";
    private static final String TOKEN_SECRET = "sEc4nYp8TgUj1DfKo6WiAv0ZqMx2BrLe9HtNs3Cy";
    private static final Demand HTTPS = new Demand(true, false);
    private static final String HOST = "usos.example.test";
    private static final String CONSUMER = "/services/blobbox/consumer";

    @TempDir
    Path folder;

    private BlobEngine engine;
    private Authenticator authenticator;

    @BeforeEach
    void open() throws Exception {
        engine = new BlobEngine(
                SqliteCatalog.open(folder.resolve("catalog.db"), false, CommitHook.NONE),
                DiskContentStore.open(folder, new RelaxedFiles(new RealFiles()), 1024),
                InstantSource.system(),
                () -> {});
        authenticator = authenticator(SECRET, TOKEN_SECRET);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Authenticator authenticator(String secret, String tokenSecret) {
        var user = new Account.UsosUser("77", "U", TOKEN, tokenSecret);
        var account = new Account.Usos(KEY, secret, true, List.of(user));
        var consumers = new Consumers() {
            @Override
            public Optional<Consumer> byKey(String key) {
                return key.equals(KEY) ? Optional.of(new Consumer("a", account)) : Optional.empty();
            }

            @Override
            public boolean knowsUser(String id) {
                return id.equals("77");
            }
        };
        return new Authenticator(consumers, new Nonces(engine), Duration.ofMinutes(5));
    }

    private static String header(String nonce, int timestamp, String signature, String more) {
        return "OAuth oauth_consumer_key=\"" + KEY + "\", oauth_nonce=\"" + nonce + "\", oauth_timestamp=\"" + timestamp
                + "\", oauth_signature_method=\"HMAC-SHA1\", oauth_version=\"1.0\", oauth_signature=\"" + signature
                + "\"" + more;
    }

    private static SignedRequest request(
            String verb, String scheme, String host, String target, String form, String header) {
        int question = target.indexOf('?');
        return new SignedRequest(
                verb,
                scheme,
                host,
                question < 0 ? target : target.substring(0, question),
                Pair.parse(question < 0 ? "" : target.substring(question + 1)),
                Pair.parse(form),
                header.isEmpty() ? Headers.NONE : Headers.of("Authorization", header));
    }

    private static SignedRequest first(String verb, String fields, String signature) {
        var header = header("7f3a9c01d2e84b56a0c1", 1_700_000_000, signature, "");
        return request(verb, "https", HOST, CONSUMER + "?fields=" + fields, "", header);
    }

    private static SignedRequest second(String form, String token) {
        var header = header("b4d90e1177aa4c2e8f65", 1_700_000_001, "lWE5H4t3tPuMHV8guXOrIHeZfuU%3D", token);
        return request("POST", "http", "127.0.0.1:8080", "/usos/services/blobbox/put_text", form, header);
    }

    private static final String TOKEN_ITEM = ", oauth_token=\"" + TOKEN + "\"";

    @Test
    void aSignedGetIsKnownByItsBaseString() {
        var request = first("GET", "all_blob_ids%7Call_count", "Uu2EciMj4maTHeKApovKbc%2FoFcM%3D");
        assertThat(BaseString.of(request, AuthorizationHeader.parse(request.headers())))
                .isEqualTo("GET&https%3A%2F%2Fusos.example.test%2Fservices%2Fblobbox%2Fconsumer&fields%3Dall_blob_ids"
                        + "%257Call_count%26oauth_consumer_key%3Dkq3ZpT7vWm2xLr9NcB4d%26oauth_nonce%3D7f3a9c01d2e84b56"
                        + "a0c1%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1700000000%26oauth_version%3D"
                        + "1.0");
        assertThat(authenticator.authenticate(request, HTTPS, 1_700_000_100).user())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=Za%C5%BC%C3%B3%C5%82%C4%87+%3D+50%25+%2B+~*%0A&read_access=public&max_age=3600&min_age=none",
                "min_age=none&data=Za%c5%bc%c3%b3%c5%82%c4%87%20%3D%2050%25%20%2B%20%7E%2A%0A&max_age=3600"
                        + "&read_access=public"
            })
    void aSignedFormWithATokenIsTheSameHoweverItIsEscaped(String form) {
        var caller = authenticator.authenticate(second(form, TOKEN_ITEM), HTTPS, 1_700_000_001);
        assertThat(caller.user()).contains("77");
    }

    @Test
    void orderLetterCaseAndTheUsualPortDoNotCount() {
        var header = header("n5", 1_700_000_004, "ug6r%2B7VossbTbcUibRKOxASblTU%3D", ", realm=\"https://x/\"");
        var target = "/services/blobbox/blobs?blob_ids=b2%7Ca1&fields=size&x=&a=2&a=10&a=1%20b+c";
        var request = request("GET", "https", "USOS.Example.test:443", target, "", header);
        assertThat(authenticator.authenticate(request, HTTPS, 1_700_000_004).key())
                .isEqualTo(KEY);
    }

    @Test
    void parametersMayTravelInTheQuery() {
        var target = "/services/blobbox/get?blob_id=00112233445566778899aabbccddeeff&oauth_consumer_key=" + KEY
                + "&oauth_nonce=n6&oauth_timestamp=1700000005&oauth_signature_method=HMAC-SHA1&oauth_version=1.0"
                + "&oauth_signature=2vLkAtoFk%2BBEIvwvHnc8EYVZOG0%3D";
        var request = request("GET", "https", HOST, target, "", "");
        assertThat(authenticator.authenticate(request, HTTPS, 1_700_000_005).key())
                .isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2520b%252Bc%2526d%2525e%26x%252Fy%253Dz", "a%20b%2Bc%26d%25e%26x%2Fy%3Dz"})
    void secretsThemselvesMayBeEscapedOnceOrTwice(String signature) {
        var header = "OAuth oauth_consumer_key=\"" + KEY + "\", oauth_signature_method=\"PLAINTEXT\""
                + ", oauth_signature=\"" + signature + "\"" + TOKEN_ITEM;
        var request = request("POST", "https", HOST, CONSUMER, "", header);
        var caller = authenticator("a b+c&d%e", "x/y=z").authenticate(request, HTTPS, 1);
        assertThat(caller.user()).contains("77");
    }

    @Test
    void secretsWithoutATokenEndWithAnAmpersand() {
        var header = "oauth oauth_consumer_key=" + KEY + ",oauth_signature_method=PLAINTEXT,oauth_signature=" + SECRET
                + "%26";
        var request = request("POST", "https", HOST, CONSUMER, "", header);
        assertThat(authenticator.authenticate(request, HTTPS, 1).key()).isEqualTo(KEY);
    }

    @Test
    void oneLetterMoreOrLessIsRefused() {
        var wrong = List.of(
                first("GET", "all_blob_ids%7Call_count", "Uu2EciMj4maTHeKApovKbc%2FoFcN%3D"),
                first("GET", "all_count%7Call_blob_ids", "Uu2EciMj4maTHeKApovKbc%2FoFcM%3D"),
                first("POST", "all_blob_ids%7Call_count", "Uu2EciMj4maTHeKApovKbc%2FoFcM%3D"),
                second("data=x", TOKEN_ITEM),
                second(
                        "data=Za%C5%BC%C3%B3%C5%82%C4%87+%3D+50%25+%2B+~*%0A&read_access=public&max_age=3600"
                                + "&min_age=none",
                        ""));
        for (var request : wrong)
            assertThatExceptionOfType(UsosRefusal.class)
                    .isThrownBy(() -> authenticator.authenticate(request, HTTPS, 1_700_000_000))
                    .withMessage("Invalid signature.")
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(401));
    }

    @Test
    void aSignatureMadeWithoutTheTokensSecretIsRefused() {
        var form = "data=Za%C5%BC%C3%B3%C5%82%C4%87+%3D+50%25+%2B+~*%0A&read_access=public&max_age=3600&min_age=none";
        assertThatExceptionOfType(UsosRefusal.class)
                .isThrownBy(
                        () -> authenticator(SECRET, "").authenticate(second(form, TOKEN_ITEM), HTTPS, 1_700_000_001))
                .withMessage("Invalid signature.");
    }

    @Test
    void bytesThatAreNoTextAreSignedAsTheyCame() {
        var pairs = Pair.parse("data=%FF%FE&x=%zz");
        assertThat(pairs).containsExactly(new Pair("data", "\u00FF\u00FE"), new Pair("x", "%zz"));
        var request = new SignedRequest("POST", "http", "h:80", "/p", List.of(), pairs, Headers.NONE);
        assertThat(BaseString.of(request, List.of()))
                .isEqualTo("POST&http%3A%2F%2Fh%2Fp&data%3D%25FF%25FE%26x%3D%2525zz");
        assertThat(Octets.text(pairs.getFirst().value())).isEmpty();
    }
}
