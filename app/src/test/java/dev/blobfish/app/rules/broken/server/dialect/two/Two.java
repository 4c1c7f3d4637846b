package dev.blobfish.app.rules.broken.server.dialect.two;

import dev.blobfish.app.rules.broken.server.engine.Gossip;
import java.util.List;

/// Is seen, and sees back.
public record Two(List<Gossip> others) {}
