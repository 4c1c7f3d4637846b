package dev.blobfish.server.dialect.kbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    private static final String INVALID = "400 Invalid authorization header or content";

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static String outcome(String... lines) throws IOException {
        var answer = STORE.ask("", "POST /node", "x", lines);
        return answer.status() == 200 ? "200" : answer.refusal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OAuth *", "oauth *", "Oauth \t *  ", "OAUTH\t*"})
    void aTokenIsTakenHoweverTheWordIsWritten(String header) throws IOException {
        assertThat(outcome("Authorization: " + header.replace("*", STORE.token("alice"))))
                .isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer *", "*", "OAuth", "OAuth * *", "OAuth=*", "OAuth unknown", "OAuth alice"})
    void anythingElseIsAMalformedHeader(String header) throws IOException {
        assertThat(outcome("Authorization: " + header.replace("*", STORE.token("alice"))))
                .isEqualTo(INVALID);
        assertThat(STORE.ask("", "GET /", "", "Authorization: " + header).refusal())
                .isEqualTo(INVALID);
    }

    @Test
    void withoutATokenNobodyIsLoggedIn() throws IOException {
        assertThat(outcome()).isEqualTo("401 No Authorization");
        assertThat(outcome("Authorization:   ")).isEqualTo("401 No Authorization");
        assertThat(STORE.ask("", "POST /node", "x").headers()).doesNotContainKey("WWW-Authenticate");
    }

    @Test
    void ofSeveralHeadersTheFirstCounts() throws IOException {
        var good = "Authorization: OAuth " + STORE.token("alice");
        assertThat(outcome(good, "Authorization: Bearer x")).isEqualTo("200");
        assertThat(outcome("Authorization: Bearer x", good)).isEqualTo(INVALID);
    }

    @Test
    void aCookieIsTakenWhereThereIsNoHeader() throws IOException {
        var token = STORE.token("alice");
        assertThat(outcome("Cookie: cookie1=" + token)).isEqualTo("200");
        assertThat(outcome("Cookie: other=x; cookie2=\"" + token + "\"")).isEqualTo("200");
        assertThat(outcome("Authorization: ", "Cookie: a=b", "Cookie: cookie2=" + token))
                .isEqualTo("200");
        assertThat(outcome("Cookie: cookie1=; cookie2=" + token)).isEqualTo("200");
        assertThat(outcome("Cookie: cookie1=a\\b; cookie2=" + token)).isEqualTo("200");
        assertThat(outcome("Cookie: Cookie1=" + token)).isEqualTo("401 No Authorization");
    }

    @Test
    void theFirstCookieThatIsThereIsTheOnlyOneTried() throws IOException {
        assertThat(outcome("Cookie: cookie2=" + STORE.token("alice") + "; cookie1=bad"))
                .isEqualTo("401 KBase auth server reported token was invalid from cookie cookie1");
    }

    @Test
    void aHeaderGoesBeforeACookie() throws IOException {
        var good = STORE.token("alice");
        assertThat(outcome("Authorization: OAuth " + good, "Cookie: cookie1=bad"))
                .isEqualTo("200");
        assertThat(outcome("Authorization: OAuth bad", "Cookie: cookie1=" + good))
                .isEqualTo(INVALID);
        assertThat(outcome("Authorization: OAuth", "Cookie: cookie1=" + good)).isEqualTo(INVALID);
    }

    @Test
    void aBadTokenIsRefusedWhereNoneWouldDo() throws IOException {
        var id = STORE.node("alice", "x", "");
        STORE.ask("alice", "PUT /node/" + id + "/acl/public_read");
        assertThat(STORE.ask("", "GET /node/" + id).status()).isEqualTo(200);
        assertThat(STORE.ask("", "GET /node/" + id, "", "Authorization: OAuth bad")
                        .refusal())
                .isEqualTo(INVALID);
        assertThat(STORE.ask("", "GET /node/" + id, "", "Cookie: cookie2=bad").refusal())
                .isEqualTo("401 KBase auth server reported token was invalid from cookie cookie2");
    }
}
