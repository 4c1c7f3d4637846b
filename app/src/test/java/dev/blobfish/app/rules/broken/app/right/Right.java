package dev.blobfish.app.rules.broken.app.right;

import dev.blobfish.app.rules.broken.app.left.Left;

/// Sees what it must not see.
public record Right(Left other) {}
