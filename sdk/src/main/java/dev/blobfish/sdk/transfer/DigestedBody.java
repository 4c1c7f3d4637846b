package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A body on its way: counted, held back to the rate limit, and digested as it is read for the first time. A driver
/// that reads
/// it again counts anew, so the bar goes back. One thread reads at a time.
final class DigestedBody implements BlobBody {
    /// What is small is read once and kept: signing and sending read it twice.
    private static final int KEPT = 64 * 1024;

    private final long length;
    private final Opener opener;
    private final Flow flow;
    private byte @Nullable [] kept;
    private @Nullable String md5;
    private long counted;

    @FunctionalInterface
    interface Opener {
        /// Exactly the promised bytes, or fewer when they are not there any more.
        InputStream open() throws IOException;
    }

    DigestedBody(long length, Opener opener, Flow flow) {
        this.length = length;
        this.opener = opener;
        this.flow = flow;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open() throws IOException {
        takeBack();
        return new Reading(source(), true);
    }

    @Override
    public InputStream openToSign() throws IOException {
        return new Reading(source(), false);
    }

    private InputStream source() throws IOException {
        if (length > KEPT) {
            return opener.open();
        }
        byte[] bytes = kept;
        if (bytes == null) {
            try (InputStream in = opener.open()) {
                bytes = in.readNBytes((int) length);
            }
            kept = bytes;
        }
        return new ByteArrayInputStream(bytes);
    }

    /// Bytes that were counted and did not arrive.
    void takeBack() {
        flow.meter().settle(counted);
        counted = 0;
    }

    @Override
    public boolean digestsItself() {
        return true;
    }

    /// Of the bytes as they were read; absent when they were never read to the end.
    @Override
    public Optional<String> md5() {
        return Optional.ofNullable(md5);
    }

    private final class Reading extends InputStream {
        private final InputStream in;
        private final boolean sending;
        private final @Nullable MessageDigest digest = md5 == null ? Etags.md5() : null;
        private long left = length;

        Reading(InputStream in, boolean sending) {
            this.in = in;
            this.sending = sending;
            finishIfComplete();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            int n = in.read(buffer, offset, count);
            if (n > 0) {
                if (digest != null) {
                    digest.update(buffer, offset, n);
                }
                left -= n;
                finishIfComplete();
                if (sending) {
                    counted += n;
                    flow.pass(n);
                }
            }
            return n;
        }

        private void finishIfComplete() {
            if (left == 0 && digest != null && md5 == null) {
                md5 = Etags.hex(digest.digest());
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
