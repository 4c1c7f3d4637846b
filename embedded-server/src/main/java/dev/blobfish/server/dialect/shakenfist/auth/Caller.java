package dev.blobfish.server.dialect.shakenfist.auth;

import dev.blobfish.server.dialect.shakenfist.problem.Refusal;
import dev.blobfish.server.dialect.shakenfist.store.Namespace;

/// Who asks.
///
/// @param namespace on whose behalf
/// @param key       the name of the key that was shown
public record Caller(String namespace, String key) {
    /// Whether everything is allowed.
    public boolean isSystem() {
        return namespace.equals(Namespace.SYSTEM);
    }

    /// Refuses everybody else. Clients take the 401 for a token that has expired and try once more.
    ///
    /// @throws Refusal 401
    public void requireSystem() {
        if (!isSystem()) throw Refusal.unauthorized("unauthorized");
    }
}
