package dev.blobfish.sdk.driver.http;

import dev.blobfish.sdk.BlobException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import okhttp3.ResponseBody;

/// The body of a reply, of exactly the length that was announced: fewer bytes are a failure and not an end. Throws
/// nothing but [BlobException].
public final class ReplyStream extends InputStream {
    private final String what;
    private final ResponseBody body;
    private final InputStream in;
    private final BooleanSupplier cancelled;
    private long left;

    /// @param what the operation and its subject, for messages
    /// @param cancelled whether a failure is this side's own doing
    public ReplyStream(String what, ResponseBody body, long length, BooleanSupplier cancelled) {
        this.what = what;
        this.cancelled = cancelled;
        this.body = body;
        this.in = body.byteStream();
        this.left = length;
    }

    @Override
    public int read() throws BlobException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws BlobException {
        if (length == 0) {
            return 0;
        }
        try {
            int n = in.read(buffer, offset, (int) Math.min(length, Math.max(left, 1)));
            if (n < 0 && left > 0) {
                throw new EOFException("the reply ended " + left + " bytes early");
            }
            left -= Math.max(n, 0);
            return n;
        } catch (IOException e) {
            throw Failures.of(what, e, cancelled.getAsBoolean());
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
