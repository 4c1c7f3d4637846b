package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A run of bytes of a file as a stream. Never holds more than the caller's buffer.
final class FileRange extends InputStream {
    private final FileChannel channel;
    private long position;
    private final long end;

    private FileRange(FileChannel channel, ByteRange range) {
        this.channel = channel;
        this.position = range.offset();
        this.end = range.end();
    }

    static InputStream open(Path file, ByteRange range) throws IOException {
        return new FileRange(FileChannel.open(file, StandardOpenOption.READ), range);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (position >= end) {
            return -1;
        }
        int n = channel.read(ByteBuffer.wrap(buffer, offset, (int) Math.min(count, end - position)), position);
        if (n > 0) {
            position += n;
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
