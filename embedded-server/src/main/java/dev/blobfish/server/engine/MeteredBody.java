package dev.blobfish.server.engine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that takes room as it comes in.
final class MeteredBody extends FilterInputStream {
    private final Room room;
    private long taken;

    MeteredBody(InputStream body, Room room) {
        super(body);
        this.room = room;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) take(1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = in.read(into, offset, length);
        if (got > 0) take(got);
        return got;
    }

    private void take(int bytes) {
        room.take(bytes);
        taken += bytes;
    }

    /// Bytes for which room was taken.
    long taken() {
        return taken;
    }
}
