package dev.blobfish.server.dialect.shakenfist.store;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A secret that a client chose: only what is needed to recognise it. Making and comparing take a good part of a tenth
/// of a second on purpose, so neither belongs into a transaction.
///
/// @param nonce goes into every token of this key, so that replacing the key ends them
public record StoredKey(String salt, String hash, String nonce) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ROUNDS = 100_000;
    private static final int HASH_BITS = 256;

    static StoredKey read(JsonNode json) {
        return new StoredKey(
                json.path("salt").asString(""),
                json.path("hash").asString(""),
                json.path("nonce").asString(""));
    }

    /// Keeps a secret.
    ///
    /// @param secret not empty
    public static StoredKey of(String secret) {
        String salt = random(16);
        return new StoredKey(salt, hash(secret, salt), random(12));
    }

    /// Whether this is the secret.
    public boolean matches(String secret) {
        return MessageDigest.isEqual(
                Base64.getDecoder().decode(hash(secret, salt)),
                Base64.getDecoder().decode(hash));
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("salt", salt)
                .put("hash", hash)
                .put("nonce", nonce);
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private static String hash(String secret, String salt) {
        try {
            var specification =
                    new PBEKeySpec(secret.toCharArray(), Base64.getDecoder().decode(salt), ROUNDS, HASH_BITS);
            var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return Base64.getEncoder()
                    .encodeToString(factory.generateSecret(specification).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2", e);
        }
    }

    /// Without anything that helps to guess.
    @Override
    public String toString() {
        return "StoredKey";
    }
}
