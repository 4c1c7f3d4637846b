package dev.blobfish.server.engine.inspect;

import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.ObjectName;

/// An object that has bytes of a content, directly or as a piece of a whole.
public record Referrer(ContentId content, ObjectName object) {}
