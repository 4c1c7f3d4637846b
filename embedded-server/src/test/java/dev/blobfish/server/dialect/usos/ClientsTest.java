package dev.blobfish.server.dialect.usos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.builder.api.DefaultApi10a;
import com.github.scribejava.core.httpclient.multipart.FileByteArrayBodyPartPayload;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuth1RequestToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth10aService;
import com.github.scribejava.core.services.PlaintextSignatureService;
import com.github.scribejava.core.services.SignatureService;
import java.nio.file.Path;
import java.time.Instant;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// ScribeJava, which signs, escapes and writes forms in its own way, over both connectors.
class ClientsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private UsosStore store;
    private SSLSocketFactory before;

    @BeforeEach
    void open() throws Exception {
        var clock = new SettableClock();
        clock.forward(Instant.now().getEpochSecond() - clock.seconds());
        store = new UsosStore(folder, clock, UsosStore.OPTIONS);
        before = HttpsURLConnection.getDefaultSSLSocketFactory();
        HttpsURLConnection.setDefaultSSLSocketFactory(store.trust().getSocketFactory());
    }

    @AfterEach
    void close() {
        HttpsURLConnection.setDefaultSSLSocketFactory(before);
        store.close();
    }

    /// An installation; nobody asks it for tokens here.
    private static final class Installation extends DefaultApi10a {
        private final boolean plaintext;

        Installation(boolean plaintext) {
            this.plaintext = plaintext;
        }

        @Override
        public String getRequestTokenEndpoint() {
            return "";
        }

        @Override
        public String getAccessTokenEndpoint() {
            return "";
        }

        @Override
        protected String getAuthorizationBaseUrl() {
            return "";
        }

        @Override
        public String getAuthorizationUrl(OAuth1RequestToken token) {
            return "";
        }

        @Override
        public SignatureService getSignatureService() {
            return plaintext ? new PlaintextSignatureService() : super.getSignatureService();
        }
    }

    private OAuth10aService service(boolean plaintext) {
        var consumer = store.consumer("a");
        return new ServiceBuilder(consumer.consumerKey())
                .apiSecret(consumer.consumerSecret())
                .build(new Installation(plaintext));
    }

    private OAuth1AccessToken token(boolean user) {
        var token = store.consumer("a").users().getFirst();
        return user ? new OAuth1AccessToken(token.token(), token.tokenSecret()) : new OAuth1AccessToken("", "");
    }

    private String answer(OAuthRequest request, boolean plaintext, boolean user) throws Exception {
        var service = service(plaintext);
        service.signRequest(token(user), request);
        try (var response = service.execute(request)) {
            return response.getCode() + " " + response.getBody();
        }
    }

    private OAuthRequest post(String base, String method, String... parameters) {
        var request = new OAuthRequest(Verb.POST, base + "/services/blobbox/" + method);
        for (int i = 0; i < parameters.length; i += 2) request.addBodyParameter(parameters[i], parameters[i + 1]);
        return request;
    }

    private static JsonNode ok(String answer) {
        assertThat(answer).startsWith("200 ");
        return JSON.readTree(answer.substring(4));
    }

    @Test
    void textIsStoredReadChangedAndDeleted() throws Exception {
        for (var base : new String[] {store.http().toString(), store.https().toString()}) {
            var text = "Zażółć = 50% + ~*\n" + base;
            var stored = ok(answer(post(base, "put_text", "data", text, "max_age", "3600"), false, true));
            var id = stored.path("blob_id").asString();
            assertThat(answer(post(base, "get", "blob_id", id), false, false)).isEqualTo("200 " + text);
            var facts = ok(answer(post(base, "blob", "blob_id", id), false, false));
            assertThat(facts.path("user_id").asString()).isEqualTo("77");
            assertThat(facts.path("size").asInt()).isEqualTo(text.getBytes(UTF_8).length);
            assertThat(ok(answer(post(base, "chmod", "blob_id", id, "read_access", "public"), false, false))
                            .toString())
                    .isEqualTo("{\"success\":true}");
            assertThat(ok(answer(post(base, "delete", "blob_ids", id + "|x"), false, false))
                            .toString())
                    .isEqualTo("{\"matched\":[\"" + id + "\"]}");
        }
    }

    @Test
    void pipesMayBeSentUnescapedInAQuery() throws Exception {
        var url = store.http() + "/services/blobbox/consumer?fields=all_count|all_vsize";
        assertThat(answer(new OAuthRequest(Verb.GET, url), false, false))
                .isEqualTo("200 {\"all_count\":0,\"all_vsize\":0}");
    }

    @Test
    void aFileIsSentWithTheSecretsThemselves() throws Exception {
        var base = store.https().toString();
        var bytes = new byte[] {0, 1, 2, (byte) 0xFF, '\r', '\n', '-', '-'};
        var request = new OAuthRequest(Verb.POST, base + "/services/blobbox/put");
        request.initMultipartPayload();
        request.addBodyPartPayloadInMultipartPayload(
                new FileByteArrayBodyPartPayload("application/octet-stream", bytes, "data", "blob.bin"));
        var id = ok(answer(request, true, false)).path("blob_id").asString();
        assertThat(ok(answer(post(base, "blob", "blob_id", id, "fields", "size"), true, false))
                        .toString())
                .isEqualTo("{\"size\":8}");
        var statistics = post(base, "consumer", "fields", "all_blob_ids|hard_count");
        assertThat(ok(answer(statistics, false, false)).toString())
                .isEqualTo("{\"hard_count\":1,\"all_blob_ids\":[\"" + id + "\"]}");
    }

    @Test
    void aSignatureOverTheRequestIsNotTakenForAFile() throws Exception {
        var request = new OAuthRequest(Verb.POST, store.https() + "/services/blobbox/put");
        request.initMultipartPayload();
        request.addBodyPartPayloadInMultipartPayload(
                new FileByteArrayBodyPartPayload("application/octet-stream", new byte[3], "data", "blob.bin"));
        assertThat(answer(request, false, false)).startsWith("400 ").contains("plaintext_required");
    }
}
