package dev.blobfish.server.engine;

import java.util.Optional;

/// A page of containers in the unsigned byte order of their names.
///
/// @param owner  only containers of this account; empty for all
/// @param prefix only names that begin so; empty for all
/// @param after  only names behind this one; empty to begin
/// @param limit  1 or more
public record ContainerQuery(Optional<String> owner, String prefix, String after, int limit) {}
