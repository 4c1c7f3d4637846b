package dev.blobfish.server.dialect.shakenfist.auth;

import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.store.Namespace;
import dev.blobfish.server.dialect.shakenfist.store.StoredKey;
import dev.blobfish.server.http.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Trades keys for tokens, and knows a caller by the token.
public final class Authenticator {
    private static final String EXPECTED = "Expected 'Authorization: Bearer <JWT>'";

    private final NamespaceDirectory namespaces;
    private final Tokens tokens;

    /// Knows the keys of a directory.
    public Authenticator(NamespaceDirectory namespaces, Tokens tokens) {
        this.namespaces = namespaces;
        this.tokens = tokens;
    }

    /// A token for whoever has a key of a namespace; empty for a wrong secret.
    public Optional<String> token(Namespace namespace, String secret) {
        for (var key : namespaces.accountKeys(namespace.key()))
            if (equal(key.secret(), secret))
                return Optional.of(tokens.issue(new Caller(namespace.key(), key.name()), nonce(namespace.key(), key)));
        return namespace.keys().entrySet().stream()
                .filter(key -> key.getValue().matches(secret))
                .findFirst()
                .map(key -> tokens.issue(
                        new Caller(namespace.key(), key.getKey()),
                        key.getValue().nonce()));
    }

    /// Who asks.
    ///
    /// @throws Refusal 401, with a reason only where the token is of no use to anybody
    public Caller authenticate(Headers headers) {
        var claims = tokens.read(bearer(headers));
        var caller = claims.caller();
        var namespace = namespaces
                .find(caller.namespace())
                .filter(found -> isCurrent(found, caller.key(), claims.nonce()))
                .orElseThrow(() -> Refusal.unauthorized(""));
        return new Caller(namespace.key(), caller.key());
    }

    private boolean isCurrent(Namespace namespace, String key, String nonce) {
        if (Optional.ofNullable(namespace.keys().get(key))
                .map(StoredKey::nonce)
                .filter(nonce::equals)
                .isPresent()) return true;
        return namespaces.accountKeys(namespace.key()).stream()
                .anyMatch(one ->
                        one.name().equals(key) && nonce(namespace.key(), one).equals(nonce));
    }

    private String nonce(String namespace, NamespaceDirectory.AccountKey key) {
        return tokens.fingerprint(namespace, key.name(), key.secret());
    }

    /// A header may hold several credentials with commas between; exactly one has to be a bearer's.
    private static String bearer(Headers headers) {
        var header = headers.first("Authorization").orElse("").strip().replaceAll("^,+|,+$", "");
        if (header.isEmpty()) throw Refusal.unauthorized("Missing Authorization Header");
        List<String[]> bearers = Arrays.stream(header.split(",\\s*"))
                .map(one -> one.strip().split("\\s+"))
                .filter(words -> words[0].equals("Bearer"))
                .toList();
        if (bearers.size() != 1)
            throw Refusal.unauthorized("Missing 'Bearer' type in 'Authorization' header. " + EXPECTED);
        var words = bearers.getFirst();
        if (words.length != 2) throw Refusal.unauthorized("Bad Authorization header. " + EXPECTED);
        return words[1];
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
