package dev.blobfish.sdk;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// A saved connection, never with a secret.
///
/// @param id stable, unique in a library; `local` is the bundled store
/// @param title what a person calls it
/// @param endpoint base URL; may have a path
/// @param accessKey the public half of the credentials; empty for anonymous access
/// @param container the one container to show, for accounts that may not list them
/// @param options settings of the dialect by name, see the dialect's page in `docs/dialects`
public record StoreProfile(
        String id,
        String title,
        Dialect dialect,
        URI endpoint,
        String accessKey,
        Optional<ContainerName> container,
        Map<String, String> options) {
    /// The id of the bundled store.
    public static final String LOCAL = "local";

    public StoreProfile {
        if (id.isBlank() || id.indexOf(':') >= 0 || id.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "a connection name must not be empty nor hold ':' or '/': \"" + id + "\"");
        }
        options = Map.copyOf(options);
    }
}
