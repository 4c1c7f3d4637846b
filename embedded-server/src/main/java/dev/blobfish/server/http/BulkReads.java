package dev.blobfish.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.Connection;

/// A body whose connection reads much at once while it is long: the small buffer that every waiting connection may hold
/// would make hundred thousand reads of a gibibyte. For the thread of its request.
final class BulkReads extends FilterInputStream {
    private static final long LONG = 256 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Connection connection;
    private int usual;
    private long received;

    BulkReads(InputStream body, Connection connection) {
        super(body);
        this.connection = connection;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = in.read(into, offset, length);
        received += Math.max(got, 0);
        if (got < 0) usualAgain();
        else if (usual == 0 && received > LONG) grow();
        return got;
    }

    private void grow() {
        if (!(connection instanceof AbstractConnection one)) return;
        usual = one.getInputBufferSize();
        one.setInputBufferSize(BUFFER);
    }

    private void usualAgain() {
        if (usual != 0 && connection instanceof AbstractConnection one) one.setInputBufferSize(usual);
        usual = 0;
        received = 0;
    }
}
