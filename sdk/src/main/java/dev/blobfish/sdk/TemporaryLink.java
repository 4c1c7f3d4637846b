package dev.blobfish.sdk;

import java.net.URI;
import java.time.Instant;

/// A link that works without credentials until `expires`, the moment at which it really ends.
public record TemporaryLink(URI uri, Instant expires) {}
