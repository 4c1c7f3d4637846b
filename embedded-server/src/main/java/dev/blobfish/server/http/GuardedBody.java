package dev.blobfish.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// A request's body that knows whether it was read to its end, and fails when the sender is too slow. Only time spent
/// waiting for the sender counts.
final class GuardedBody extends FilterInputStream {
    private final HttpLimits limits;
    private final LongSupplier nanos;
    private long received;
    private long waited;
    private boolean touched;
    private boolean ended;

    GuardedBody(InputStream body, HttpLimits limits, LongSupplier nanos) {
        super(body);
        this.limits = limits;
        this.nanos = nanos;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        touched = true;
        long before = nanos.getAsLong();
        int got = readTranslated(into, offset, length);
        waited += nanos.getAsLong() - before;
        if (got < 0) ended = true;
        else received += got;
        requireSpeed();
        return got;
    }

    private int readTranslated(byte[] into, int offset, int length) throws IOException {
        try {
            return in.read(into, offset, length);
        } catch (IOException e) {
            if (e.getCause() instanceof TimeoutException) throw new BodyTimeoutException("the body stopped coming", e);
            throw e;
        }
    }

    private void requireSpeed() throws BodyTimeoutException {
        if (ended || waited < limits.idleTime().toNanos()) return;
        long seconds = waited / 1_000_000_000;
        if (received < seconds * limits.bodyBytesPerSecond())
            throw new BodyTimeoutException(received + " bytes of body in " + seconds + " seconds", null);
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = 0;
        while (skipped < count && read() >= 0) skipped++;
        return skipped;
    }

    /// Whether anything was read, so that a waiting sender was told to go on.
    boolean touched() {
        return touched;
    }

    /// Whether the body was read to its end.
    boolean ended() {
        return ended;
    }

    /// Bytes received so far.
    long received() {
        return received;
    }

    /// Reads on and throws away, until the end, a number of bytes, or as long as a connection may be idle: whoever
    /// sends in vain must not hold a connection by sending slowly.
    void drain(long most) throws IOException {
        var scrap = new byte[16 * 1024];
        long began = nanos.getAsLong();
        long longest = limits.idleTime().toNanos();
        for (long left = most; left > 0 && !ended && nanos.getAsLong() - began < longest; ) {
            int got = read(scrap, 0, (int) Math.min(scrap.length, left));
            left -= Math.max(got, 0);
        }
    }
}
