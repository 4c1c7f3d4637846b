package dev.blobfish.server.engine.inspect;

import dev.blobfish.server.engine.ContentId;
import dev.blobfish.server.engine.ContentReader;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The bytes that a content store keeps, seen from outside. Reads only.
public interface StoredBytes {
    /// Opens stored bytes.
    ///
    /// @throws dev.blobfish.server.engine.EngineException
    /// [dev.blobfish.server.engine.Problem#CONTENT_DAMAGED] where they are gone
    ContentReader open(ContentId id);

    /// How many bytes there are; empty where they are gone.
    OptionalLong size(ContentId id);

    /// Tells of everything there is, some ids at a time.
    void each(Consumer<List<ContentId>> some);
}
