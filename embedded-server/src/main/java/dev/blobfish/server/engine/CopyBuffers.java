package dev.blobfish.server.engine;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;

/// Buffers between the disk and a socket. Direct memory is given back only by the garbage collector, and asking for
/// much of it makes the JVM collect everything;
/// so those of ended copies are used again. Safe for many threads.
final class CopyBuffers {
    private static final int SIZE = 128 * 1024;
    private static final int SMALL = 16 * 1024;
    private static final int KEPT = 32;

    private final ArrayBlockingQueue<ByteBuffer> idle = new ArrayBlockingQueue<>(KEPT);

    /// An empty buffer; a small copy gets a small one on the heap.
    ByteBuffer take(long bytes) {
        if (bytes <= SMALL) return ByteBuffer.allocate(Math.clamp(bytes, 1, SMALL));
        var kept = idle.poll();
        return kept == null ? ByteBuffer.allocateDirect(SIZE) : kept.clear();
    }

    /// The copy is over. Kept only while there are few.
    void giveBack(ByteBuffer buffer) {
        if (buffer.isDirect() && !idle.offer(buffer)) buffer.clear();
    }
}
