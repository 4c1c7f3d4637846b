package dev.blobfish.server.dialect.shakenfist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuthenticationTest {
    @RegisterExtension
    static final FistStore STORE = new FistStore();

    private Client nobody;

    @BeforeEach
    void connect() throws IOException {
        nobody = new Client(STORE.port());
    }

    @AfterEach
    void disconnect() throws IOException {
        nobody.close();
    }

    private Answer with(String authorization) throws IOException {
        return nobody.send("GET", "/artifacts", Map.of("Authorization", authorization), "");
    }

    private static JsonNode claims(String token) {
        return JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    @Test
    void aKeyIsTradedForAToken() throws IOException {
        Answer answer = nobody.post("/auth", "{\"namespace\": \"system\", \"key\": \"sesame-system\"}");
        assertThat(answer.body())
                .matches("\\{\"access_token\": \"[^\"]+\", \"token_type\": \"Bearer\", \"expires_in\": 900}\n");
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        var token = answer.text("access_token");
        assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), UTF_8))
                .isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        var claims = claims(token);
        assertThat(claims.path("sub").toString()).isEqualTo("[\"system\",\"default\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
        assertThat(claims.path("nonce").asString()).hasSize(16);
        assertThat(claims.path("iss").asString()).isEqualTo("shakenfist");
        assertThat(claims.path("fresh").asBoolean(true)).isFalse();
        assertThat(with("Bearer " + token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                            | 400 | missing namespace in request",
                "namespace=system&key=sesame-system            | 400 | missing namespace in request",
                "{\"key\": \"x\"}                              | 400 | missing namespace in request",
                "{\"namespace\": \"nobody\"}                   | 404 | namespace not found",
                "{\"namespace\": null, \"key\": \"x\"}         | 404 | namespace not found",
                "{\"namespace\": 5, \"key\": \"x\"}            | 404 | namespace not found",
                "{\"namespace\": \"nobody\", \"zz\": 1}        | 404 | namespace not found",
                "{\"namespace\": \"system\"}                   | 400 | missing key in request",
                "{\"namespace\": \"system\", \"key\": \"\"}    | 400 | missing key in request",
                "{\"namespace\": \"system\", \"key\": null}    | 400 | missing key in request",
                "{\"namespace\": \"system\", \"key\": 5}       | 400 | key is not a string",
                "{\"namespace\": \"system\", \"key\": \"no\"}  | 401 | unauthorized",
                "{\"namespace\": \"system\", \"key\": \"sesame-banana\"}  | 401 | unauthorized",
                "{\"namespace\": \"system\", \"zz\": 1} | 400 | AuthEndpoint.post() got an unexpected keyword argument 'zz'"
            })
    void eachMistakeHasItsAnswer(String body, int status, String error) throws IOException {
        assertThat(nobody.post("/auth", body).outcome()).isEqualTo(Answer.refusal(status, error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Basic c3lzdGVt  | Missing 'Bearer' type in 'Authorization' header. Expected 'Authorization: Bearer <JWT>'",
                "bearer x.y.z    | Missing 'Bearer' type in 'Authorization' header. Expected 'Authorization: Bearer <JWT>'",
                "Bearer a, Bearer b | Missing 'Bearer' type in 'Authorization' header. Expected 'Authorization: Bearer <JWT>'",
                "Bearer          | Bad Authorization header. Expected 'Authorization: Bearer <JWT>'",
                "Bearer a b      | Bad Authorization header. Expected 'Authorization: Bearer <JWT>'",
                "Bearer nonsense | invalid JWT in Authorization header",
                "Bearer a.b.c    | invalid JWT in Authorization header",
                "Bearer eyJhbGciOiJub25lIn0.e30. | invalid JWT in Authorization header"
            })
    void eachUselessHeaderHasItsAnswer(String header, String error) throws IOException {
        assertThat(with(header).outcome()).isEqualTo(Answer.refusal(401, error));
    }

    @Test
    void withoutAHeaderItIs401AndNeverARedirect() throws IOException {
        assertThat(nobody.get("/blobs/xyz").outcome()).isEqualTo(Answer.refusal(401, "Missing Authorization Header"));
    }

    @Test
    void aTokenOfAnotherStoreOrWithOtherClaimsIsInvalid() throws IOException {
        try (var banana = STORE.client("banana")) {
            var parts = banana.token().split("\\.");
            var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("banana", "system");
            var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));
            assertThat(with("Bearer " + parts[0] + "." + forged + "." + parts[2])
                            .outcome())
                    .isEqualTo(Answer.refusal(401, "invalid JWT in Authorization header"));
        }
    }

    @Test
    void aTokenEndsWithItsTime() throws IOException {
        try (var banana = STORE.client("banana")) {
            STORE.pass(FistStore.TOKEN_LIFE.minusSeconds(1));
            assertThat(banana.get("/artifacts").status()).isEqualTo(200);
            STORE.pass(Duration.ofSeconds(1));
            assertThat(banana.get("/artifacts").outcome()).isEqualTo(Answer.refusal(401, "Signature has expired"));
        }
    }

    @Test
    void replacingOrDeletingAKeyEndsItsTokensAtOnce() throws IOException {
        try (var system = STORE.client("system");
                var guest = new Client(STORE.port())) {
            system.post("/auth/namespaces", "{\"namespace\": \"guests\", \"key_name\": \"k\", \"key\": \"first\"}");
            guest.authenticate("guests", "first");
            assertThat(guest.get("/artifacts").status()).isEqualTo(200);
            system.post("/auth/namespaces/guests/keys", "{\"key_name\": \"k\", \"key\": \"second\"}");
            assertThat(guest.get("/artifacts").outcome()).isEqualTo(Answer.refusal(401, ""));
            guest.authenticate("guests", "second");
            assertThat(guest.get("/artifacts").status()).isEqualTo(200);
            assertThat(system.put("/auth/namespaces/guests/keys/k", "{\"key\": \"third\"}")
                            .outcome())
                    .isEqualTo("200 \"k\"\n");
            assertThat(guest.get("/artifacts").outcome()).isEqualTo(Answer.refusal(401, ""));
            guest.authenticate("guests", "third");
            assertThat(system.delete("/auth/namespaces/guests/keys/k").outcome())
                    .isEqualTo("200 null\n");
            assertThat(guest.get("/artifacts").outcome()).isEqualTo(Answer.refusal(401, ""));
        }
    }

    @Test
    void theTokensOfADeletedNamespaceEndToo() throws IOException {
        try (var system = STORE.client("system");
                var guest = new Client(STORE.port())) {
            system.post("/auth/namespaces", "{\"namespace\": \"leaving\", \"key_name\": \"k\", \"key\": \"key\"}");
            guest.authenticate("leaving", "key");
            assertThat(system.delete("/auth/namespaces/leaving").outcome()).isEqualTo("200 null\n");
            assertThat(guest.get("/artifacts").outcome()).isEqualTo(Answer.refusal(401, ""));
            assertThat(nobody.post("/auth", "{\"namespace\": \"leaving\", \"key\": \"key\"}")
                            .outcome())
                    .isEqualTo(Answer.refusal(404, "namespace not found"));
        }
    }

    @Test
    void noTenantIsTakenForAnAdministrator() throws IOException {
        try (var banana = STORE.client("banana")) {
            var paths = new HashMap<String, String>();
            paths.put("/blobs", "GET");
            paths.put("/auth/namespaces", "POST");
            paths.put("/auth/namespaces/banana", "DELETE");
            paths.put("/auth/namespaces/banana/keys/default", "PUT");
            for (var path : paths.entrySet())
                assertThat(banana.send(path.getValue(), path.getKey(), "").outcome())
                        .isEqualTo(Answer.refusal(401, "unauthorized"));
        }
    }
}
