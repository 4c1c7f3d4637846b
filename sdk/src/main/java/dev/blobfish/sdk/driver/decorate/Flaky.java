package dev.blobfish.sdk.driver.decorate;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobContent;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.driver.BlobDriver;
import dev.blobfish.sdk.driver.decorate.FaultPlan.Fault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A driver over a bad network. It fails as a real one does: the kind is `NETWORK`, or `OUTCOME_UNKNOWN` where a reply
/// was lost to a
/// call that must not simply be repeated.
public final class Flaky extends Decorator {
    private final FaultPlan plan;
    private final ThreadLocal<Fault> fault = ThreadLocal.withInitial(() -> Fault.NONE);

    public Flaky(BlobDriver inner, FaultPlan plan) {
        super(inner);
        this.plan = plan;
    }

    @Override
    protected <T> T around(Operation operation, Object subject, Call<T> call) throws BlobException {
        Fault now = plan.next(operation);
        if (now == Fault.BEFORE || (now == Fault.HALFWAY && !carriesBytes(operation))) {
            throw cut(operation + " of " + subject + " failed: no connection");
        }
        fault.set(now);
        try {
            T result = call.run();
            if (now == Fault.AFTER) {
                closeQuietly(result);
                throw lost(operation, subject);
            }
            return result;
        } finally {
            fault.remove();
        }
    }

    @Override
    protected BlobBody outgoing(BlobBody body) {
        if (fault.get() != Fault.HALFWAY) {
            return body;
        }
        return new BlobBody() {
            @Override
            public long length() {
                return body.length();
            }

            @Override
            public InputStream open() throws IOException {
                return new Breaking(body.open(), body.length() / 2);
            }

            @Override
            public InputStream openToSign() throws IOException {
                return body.openToSign();
            }
        };
    }

    @Override
    protected BlobContent incoming(BlobContent content) {
        return fault.get() == Fault.HALFWAY
                ? new BlobContent(
                        content.info(),
                        content.range(),
                        new Breaking(content.stream(), content.range().length() / 2))
                : content;
    }

    private static boolean carriesBytes(Operation operation) {
        return operation == Operation.PUT || operation == Operation.PUT_PART || operation == Operation.READ;
    }

    private static BlobException lost(Operation operation, Object subject) {
        boolean once = operation == Operation.BEGIN
                || operation == Operation.COMPLETE
                || operation == Operation.REPLACE_METADATA;
        return new BlobException(
                once ? Kind.OUTCOME_UNKNOWN : Kind.NETWORK, operation + " of " + subject + ": the reply was lost");
    }

    private static BlobException cut(String message) {
        return new BlobException(Kind.NETWORK, message);
    }

    private static void closeQuietly(Object result) {
        if (result instanceof BlobContent content) {
            try {
                content.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Fails after some bytes.
    private static final class Breaking extends FilterInputStream {
        private long left;

        Breaking(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length > 0 && left <= 0) {
                throw cut("The connection was cut halfway");
            }
            int n = in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
