package dev.blobfish.server.dialect.usos.store;

import java.util.Optional;

/// Whose a blob is.
///
/// @param consumer the key
/// @param user     in whose name it was stored; for statistics alone
public record Owner(String consumer, Optional<String> user) {}
