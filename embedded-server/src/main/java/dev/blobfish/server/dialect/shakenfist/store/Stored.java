package dev.blobfish.server.dialect.shakenfist.store;

import dev.blobfish.server.engine.Mark;
import java.util.Set;

/// A record of a [Table].
public interface Stored {
    /// Its key: a UUID, or the name of a namespace.
    String key();

    /// What is kept of it.
    Facts facts();

    /// By what it is found.
    Set<Mark> marks();
}
