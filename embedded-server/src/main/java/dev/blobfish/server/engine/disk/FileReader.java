package dev.blobfish.server.engine.disk;

import dev.blobfish.server.engine.ContentReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Reads a content's file.
record FileReader(FileChannel channel) implements ContentReader {
    @Override
    public int read(ByteBuffer into, long position) {
        try {
            return channel.read(into, position);
        } catch (IOException e) {
            throw DiskProblems.translate("reading content", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // Nothing was written, so nothing is lost.
        }
    }
}
