package dev.blobfish.server.dialect.s3.auth;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Derived signing keys. Deriving one takes four HMACs, so the last few are kept.
/// Safe for use by several threads.
public final class SigningKeys {
    private static final int KEPT = 256;

    private record Wanted(String secret, String day, String region, String service) {}

    private final Map<Wanted, byte[]> cache = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /// The key of a scope.
    byte[] of(String secret, Scope scope) {
        var wanted = new Wanted(secret, scope.day(), scope.region(), scope.service());
        synchronized (cache) {
            return cache.computeIfAbsent(wanted, SigningKeys::derive).clone();
        }
    }

    private static byte[] derive(Wanted wanted) {
        byte[] key = ("AWS4" + wanted.secret()).getBytes(StandardCharsets.UTF_8);
        for (String step : new String[] {wanted.day(), wanted.region(), wanted.service(), "aws4_request"}) {
            key = Hmac.sha256(key, step);
        }
        return key;
    }
}
