package dev.blobfish.app.rules.broken.server.engine;

import dev.blobfish.app.rules.broken.server.dialect.one.One;

/// Sees what it must not see.
public record Gossip(One other) {}
