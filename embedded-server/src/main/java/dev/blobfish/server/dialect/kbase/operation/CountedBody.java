package dev.blobfish.server.dialect.kbase.operation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that knows how much of it was read.
final class CountedBody extends FilterInputStream {
    private long count;

    CountedBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) count++;
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = in.read(into, offset, length);
        if (got > 0) count += got;
        return got;
    }

    /// Bytes read so far.
    long count() {
        return count;
    }
}
