package dev.blobfish.app.rules.broken.server.dialect.one;

import dev.blobfish.app.rules.broken.server.dialect.two.Two;

/// Sees what it must not see.
public record One(Two other) {}
