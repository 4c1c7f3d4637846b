package dev.blobfish.server.dialect.usos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.ServerSettings.UsosOptions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is let in, over real sockets.
class OAuthWireTest extends StoreTest {
    private static final String PATH = "/services/blobbox/consumer";
    private static final String FORM = "application/x-www-form-urlencoded";

    private Map<String, String> signed(Signer who, String verb, long timestamp) {
        return who.hmac(verb, store.http() + PATH, Map.of(), timestamp);
    }

    private Answer header(Map<String, String> oauth) throws IOException {
        return store.send(store.http(), "GET " + PATH, Signer.header(oauth), "", "");
    }

    /// @param value `none` to leave the parameter out
    private Answer changed(String name, String value) throws IOException {
        var oauth = signed(store.a(), "GET", store.clock.seconds());
        if (value.equals("none")) oauth.remove(name);
        else oauth.put(name, value);
        return header(oauth);
    }

    @Test
    void parametersTravelInHeaderQueryOrForm() throws Exception {
        long now = store.clock.seconds();
        assertThat(header(signed(store.a(), "GET", now)).status()).isEqualTo(200);
        var query = Signer.form(signed(store.a(), "GET", now));
        assertThat(store.send(store.http(), "GET " + PATH + "?" + query, "", "", "")
                        .status())
                .isEqualTo(200);
        var form = Signer.form(signed(store.a(), "POST", now));
        assertThat(store.send(store.http(), "POST " + PATH, "", FORM + "; charset=UTF-8", form)
                        .status())
                .isEqualTo(200);
        var empty = store.send(
                store.http(), "POST " + PATH, Signer.header(signed(store.a(), "POST", now)), "text/plain", "");
        assertThat(empty.status()).isEqualTo(200);
    }

    @Test
    void parametersInTwoPlacesAreRefused() throws Exception {
        var oauth = signed(store.a(), "GET", store.clock.seconds());
        var answer = store.send(store.http(), "GET " + PATH + "?oauth_nonce=x", Signer.header(oauth), "", "");
        assertThat(answer.outcome()).isEqualTo("400 param_invalid oauth_nonce");
        var twice = store.send(store.http(), "GET " + PATH + "?" + Signer.form(oauth) + "&oauth_nonce=x", "", "", "");
        assertThat(twice.outcome()).isEqualTo("400 param_invalid oauth_nonce");
    }

    @Test
    void aRequestWithoutASignatureIsToldWhatIsMissing() throws Exception {
        for (var authorization : new String[] {"", "Basic YTpi", "OAuth"}) {
            var answer = store.send(store.http(), "GET " + PATH, authorization, "", "");
            assertThat(answer.outcome()).isEqualTo("401 method_forbidden consumer_missing");
            assertThat(answer.value("message")).isNotEmpty();
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("OAuth realm=\"" + store.http() + "/\"");
        }
    }

    @Test
    void wrongKeysTokensAndSecretsAreRefused() throws Exception {
        var wrong = header(signed(store.a().withSecret("x"), "GET", store.clock.seconds()));
        assertThat(wrong.outcome()).isEqualTo("401 method_forbidden signature_invalid");
        assertThat(wrong.value("message")).isEqualTo("Invalid signature.");
        assertThat(changed("oauth_consumer_key", "unknown").outcome())
                .isEqualTo("401 method_forbidden consumer_invalid");
        assertThat(changed("oauth_consumer_key", "\u00FF").outcome())
                .isEqualTo("401 method_forbidden consumer_invalid");
        var token = store.consumer("b").users().getFirst();
        for (var method : new String[] {"consumer", "put_text"})
            assertThat(store.call(store.a().withToken(token.token(), token.tokenSecret()), method, "data", "x")
                            .outcome())
                    .isEqualTo("401 method_forbidden token_invalid");
        assertThat(store.call(store.b(), "consumer").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "oauth_consumer_key, none, param_missing", "oauth_signature_method, none, param_missing",
        "oauth_signature, none, param_missing", "oauth_timestamp, none, param_missing",
        "oauth_nonce, '', param_missing", "oauth_signature_method, RSA-SHA1, param_invalid",
        "oauth_version, 2.0, param_invalid", "oauth_timestamp, 12x, param_invalid",
        "oauth_timestamp, -5, param_invalid", "oauth_timestamp, 0, param_invalid",
        "oauth_timestamp, 99999999999999999999, param_invalid"
    })
    void malformedParametersAreNamed(String name, String value, String error) throws Exception {
        assertThat(changed(name, value).outcome()).isEqualTo("400 " + error + " " + name);
    }

    @Test
    void aNonceHasALimit() throws Exception {
        assertThat(changed("oauth_nonce", "n".repeat(256)).outcome()).isEqualTo("400 param_invalid oauth_nonce");
        assertThat(changed("oauth_nonce", "n".repeat(255)).outcome())
                .isEqualTo("401 method_forbidden signature_invalid");
    }

    @Test
    void theVersionMayBeLeftOut() throws Exception {
        var all = new LinkedHashMap<>(store.a().plaintext(1));
        all.keySet().removeIf(name -> name.matches("oauth_(version|nonce|timestamp)"));
        assertThat(store.send(store.https(), "GET " + PATH, Signer.header(all), "", "")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -100_000})
    void aTimestampFarFromTheServersTimeIsRefused(long off) throws Exception {
        long now = store.clock.seconds();
        var answer = header(signed(store.a(), "GET", now + off));
        assertThat(answer.outcome()).isEqualTo("401 method_forbidden timestamp_refused");
        assertThat(answer.json().path("server_timestamp").asLong()).isEqualTo(now);
        assertThat(answer.json().path("client_timestamp").asLong()).isEqualTo(now + off);
        assertThat(answer.json().path("threshold").asLong()).isEqualTo(300);
        assertThat(header(signed(store.a(), "GET", now - 290)).status()).isEqualTo(200);
    }

    @Test
    void aRequestIsTakenOnceAlsoAfterARestart() throws Exception {
        var oauth = signed(store.a(), "GET", store.clock.seconds());
        assertThat(header(oauth).status()).isEqualTo(200);
        assertThat(header(oauth).outcome()).isEqualTo("401 method_forbidden nonce_used");
        var clock = store.clock;
        int port = store.http().getPort();
        store.close();
        store = new UsosStore(folder, clock, UsosStore.OPTIONS, port);
        clock.forward(250);
        store.chores();
        assertThat(store.send(store.http(), "GET " + PATH, Signer.header(oauth), "", "")
                        .outcome())
                .isEqualTo("401 method_forbidden nonce_used");
    }

    @Test
    void theSameNonceIsFreeForOthersAndAtOtherTimes() throws Exception {
        long now = store.clock.seconds();
        for (var who : new Signer[] {store.a(), store.b(), store.user()})
            for (long timestamp : new long[] {now, now - 1})
                assertThat(header(who.withNonce("same").hmac("GET", store.http() + PATH, Map.of(), timestamp))
                                .status())
                        .isEqualTo(200);
    }

    @Test
    void somebodyElsesFailedTryUsesUpNoNonce() throws Exception {
        var oauth = signed(store.a(), "GET", store.clock.seconds());
        var forged = new LinkedHashMap<>(oauth);
        forged.put("oauth_signature", "AAAA");
        assertThat(header(forged).status()).isEqualTo(401);
        assertThat(header(oauth).status()).isEqualTo(200);
    }

    @Test
    void parametersAddedAfterSigningAreNoticedAndUnknownSignedOnesIgnored() throws Exception {
        assertThat(store.call(store.a(), "consumer", "unknown", "1").status()).isEqualTo(200);
        var oauth = signed(store.a(), "GET", store.clock.seconds());
        assertThat(store.send(store.http(), "GET " + PATH + "?x=1", Signer.header(oauth), "", "")
                        .outcome())
                .isEqualTo("401 method_forbidden signature_invalid");
    }

    @Test
    void secretsTravelOverTlsAlone() throws Exception {
        assertThat(store.plain(store.http(), store.a(), "consumer").outcome())
                .isEqualTo("403 method_forbidden ssl_required");
        assertThat(store.plain(store.https(), store.a(), "consumer").status()).isEqualTo(200);
        assertThat(store.plain(store.https(), store.a().withSecret("x"), "consumer")
                        .status())
                .isEqualTo(401);
        assertThat(store.plain(store.https(), store.user(), "put_text", "data", "x")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFileIsRefusedOverHttpBeforeItIsRead() throws Exception {
        var head =
                "POST /services/blobbox/put HTTP/1.1\r\nHost: " + store.http().getAuthority()
                        + "\r\nContent-Type: " + Multipart.TYPE
                        + "\r\nContent-Length: 100000000000\r\nExpect: 100-continue\r\n\r\n";
        var answer = Wire.send(store.http(), store.trust(), head);
        assertThat(answer.outcome()).isEqualTo("403 method_forbidden ssl_required");
        assertThat(answer.header("Connection")).isEqualTo("close");
    }

    @Test
    void aFileIsNotTakenWithASignatureOverTheRequest() throws Exception {
        var oauth = store.a().hmac("POST", store.https() + "/services/blobbox/put", Map.of(), store.clock.seconds());
        var answer = store.send(
                store.https(),
                "POST /services/blobbox/put",
                Signer.header(oauth),
                Multipart.TYPE,
                Multipart.body("abc", Map.of()));
        assertThat(answer.outcome()).isEqualTo("400 param_invalid plaintext_required oauth_signature_method");
    }

    @Test
    void inTestModeSecretsMayTravelOverALoopbackAddress() throws Exception {
        store.close();
        var old = UsosStore.OPTIONS;
        var options = new UsosOptions(old.zone(), old.timestampWindow(), old.stagingLife(), true, false, 0);
        store = new UsosStore(folder, new SettableClock(), options);
        assertThat(store.plain(store.http(), store.a(), "consumer").status()).isEqualTo(200);
        var answer = store.send(
                store.http(),
                "POST /services/blobbox/put",
                Signer.header(store.a().plaintext(1)),
                Multipart.TYPE,
                Multipart.body("abc", Map.of()));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void ordinaryConsumersMayOnlyRead() throws Exception {
        for (var method : new String[] {
            "blob",
            "blobs",
            "chmod",
            "consumer",
            "delete",
            "put_base64",
            "put_sha1",
            "put_text",
            "user",
            "users",
            "users_all"
        }) assertThat(store.call(store.n(), method).outcome()).isEqualTo("403 method_forbidden administrative_only");
        assertThat(store.put(store.n(), "abc").outcome()).isEqualTo("403 method_forbidden administrative_only");
        assertThat(store.call(store.n(), "get").outcome()).isEqualTo("400 param_missing blob_id");
    }
}
