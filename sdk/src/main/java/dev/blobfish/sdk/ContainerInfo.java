package dev.blobfish.sdk;

import java.time.Instant;
import java.util.Optional;

/// A container as its store lists it.
public record ContainerInfo(ContainerName name, Optional<Instant> created) {}
