package dev.blobfish.app.rules.broken.app.left;

import dev.blobfish.app.rules.broken.app.right.Right;

/// Sees what it must not see.
public record Left(Right other) {}
