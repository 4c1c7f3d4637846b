package dev.blobfish.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/// The bytes of blobs that can be made and checked faster than any server moves them: noise, of which each block begins
/// with its own number and its blob's, so that no two blocks are equal. For one thread at a time.
final class LoadPattern {
    private static final int BLOCK = 256 * 1024;

    private final ByteBuffer noise = ByteBuffer.allocateDirect(BLOCK);

    LoadPattern() {
        var random = new SplittableRandom(1);
        while (noise.remaining() >= Long.BYTES) noise.putLong(random.nextLong());
    }

    /// The bytes of a blob from a position on, as far as its block goes. Good until the next call.
    ByteBuffer at(long blob, long position, long size) {
        long block = position / BLOCK;
        noise.clear().putLong(0, blob).putLong(Long.BYTES, block);
        int end = (int) Math.min(BLOCK, size - block * BLOCK);
        return noise.position((int) (position % BLOCK)).limit(end);
    }

    /// Compares what was read of a blob with what was written.
    ///
    /// @throws IOException at the first difference
    void check(long blob, long position, long size, ByteBuffer read) throws IOException {
        long at = position;
        while (read.hasRemaining()) {
            if (at >= size) throw new IOException("more bytes than the " + size + " that were written");
            var expected = at(blob, at, size);
            int count = Math.min(expected.remaining(), read.remaining());
            int difference = expected.slice(expected.position(), count).mismatch(read.slice(read.position(), count));
            if (difference >= 0) throw new IOException("byte " + (at + difference) + " differs from what was written");
            read.position(read.position() + count);
            at += count;
        }
    }
}
