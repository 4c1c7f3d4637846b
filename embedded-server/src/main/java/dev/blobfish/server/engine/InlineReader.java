package dev.blobfish.server.engine;

import java.nio.ByteBuffer;

/// Reads bytes that are in memory already.
record InlineReader(byte[] bytes) implements ContentReader {
    @Override
    public int read(ByteBuffer into, long position) {
        if (position >= bytes.length) return -1;
        int count = (int) Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, (int) position, count);
        return count;
    }

    @Override
    public void close() {}
}
