package dev.blobfish.server.dialect.shakenfist.operation;

import java.io.InputStream;
import java.util.Arrays;

/// As many zero bytes as asked for.
final class ZeroStream extends InputStream {
    private long left;

    ZeroStream(long length) {
        this.left = length;
    }

    @Override
    public int read() {
        if (left == 0) return -1;
        left--;
        return 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) return 0;
        if (left == 0) return -1;
        int count = (int) Math.min(length, left);
        Arrays.fill(into, offset, offset + count, (byte) 0);
        left -= count;
        return count;
    }
}
