package dev.blobfish.server.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;

/// Keeps immutable runs of bytes under ids that it gives itself. One of the two seams of the engine: nothing above it
/// knows of a path.
/// Safe for many threads.
public interface ContentStore extends AutoCloseable {
    /// Receives a body, computing its digests in the same pass.
    ///
    /// @throws IOException     what reading the body threw, unchanged
    /// @throws EngineException [Problem#LENGTH_MISMATCH], [Problem#TOO_LARGE], or of the storage kinds. Nothing is
    /// left behind then
    Staged stage(InputStream body, StageRequest request) throws IOException;

    /// Opens stored bytes for reading by position. They stay readable until closed, even when deleted meanwhile.
    ///
    /// @throws EngineException [Problem#CONTENT_DAMAGED] where they are gone
    ContentReader open(ContentId id);

    /// Deletes stored bytes; content that is gone already is a success.
    ///
    /// @return whether nothing of them is left
    boolean delete(ContentId id);

    /// Deletes what a crash left behind in earlier sessions: temporary files, and stored bytes that no row speaks
    /// of.
    ///
    /// @param unknown picks from some ids those that no row speaks of
    /// @return how many files were deleted
    long sweep(UnaryOperator<List<ContentId>> unknown);

    @Override
    void close();
}
