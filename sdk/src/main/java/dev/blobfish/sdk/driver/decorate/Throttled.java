package dev.blobfish.sdk.driver.decorate;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobContent;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.driver.BlobDriver;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A driver that moves at most so many bytes a second in each direction, over all its calls together.
public final class Throttled extends Decorator {
    private final Rate up;
    private final Rate down;

    public Throttled(BlobDriver inner, Rate up, Rate down) {
        super(inner);
        this.up = up;
        this.down = down;
    }

    @Override
    protected BlobBody outgoing(BlobBody body) {
        return new BlobBody() {
            @Override
            public long length() {
                return body.length();
            }

            @Override
            public InputStream open() throws IOException {
                return new Slow(body.open(), up);
            }

            @Override
            public InputStream openToSign() throws IOException {
                return body.openToSign();
            }
        };
    }

    @Override
    protected BlobContent incoming(BlobContent content) {
        return new BlobContent(content.info(), content.range(), new Slow(content.stream(), down));
    }

    private static final class Slow extends FilterInputStream {
        private final Rate rate;

        Slow(InputStream in, Rate rate) {
            super(in);
            this.rate = rate;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, Math.min(length, rate.portion()));
            try {
                rate.took(Math.max(n, 0));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BlobException(Kind.CANCELLED, "Cancelled while waiting for its turn", e);
            }
            return n;
        }
    }
}
