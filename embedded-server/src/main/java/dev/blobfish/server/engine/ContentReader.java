package dev.blobfish.server.engine;

import java.nio.ByteBuffer;

/// Open stored bytes. For one thread at a time.
public interface ContentReader extends AutoCloseable {
    /// Reads some bytes at a position into the buffer.
    ///
    /// @return how many, 1 or more while the buffer has room; -1 at the end
    /// @throws EngineException [Problem#STORAGE_FAILED]
    int read(ByteBuffer into, long position);

    @Override
    void close();
}
