package dev.blobfish.server.dialect.shakenfist.auth;

import dev.blobfish.server.dialect.shakenfist.json.JsonBody;
import dev.blobfish.server.dialect.shakenfist.json.PythonJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a token says.
///
/// @param expires in seconds since 1970
/// @param nonce   of the key, so that a token ends with its key
record Claims(Caller caller, String nonce, long expires) {
    static byte[] encode(Caller caller, String nonce, String issuer, Instant now, Duration life) {
        long seconds = now.getEpochSecond();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("fresh", false)
                .put("iat", seconds)
                .put("jti", UUID.randomUUID().toString())
                .put("type", "access");
        json.putArray("sub").add(caller.namespace()).add(caller.key());
        json.put("nbf", seconds)
                .put("csrf", UUID.randomUUID().toString())
                .put("exp", seconds + life.toSeconds())
                .put("iss", issuer)
                .put("nonce", nonce);
        return PythonJson.text(json).getBytes(StandardCharsets.US_ASCII);
    }

    /// Empty for what we never wrote.
    static Optional<Claims> decode(byte[] bytes) {
        return JsonBody.parse(bytes)
                .filter(json -> json.path("sub").size() == 2)
                .map(json -> new Claims(
                        new Caller(
                                text(json.path("sub").path(0)),
                                text(json.path("sub").path(1))),
                        text(json.path("nonce")),
                        json.path("exp").asLong(0)));
    }

    private static String text(JsonNode value) {
        return value.asString("");
    }
}
