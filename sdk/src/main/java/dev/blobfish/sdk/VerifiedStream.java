package dev.blobfish.sdk;

import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.driver.Digests;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// A whole blob on its way in. Its last bytes are not handed out unless the digest of all of them is the store's.
final class VerifiedStream extends FilterInputStream {
    private static final int SKIPPED = 8192;

    private final String what;
    private final String expected;
    private final MessageDigest digest = Digests.md5();
    private long left;

    /// @param what the blob, for messages
    /// @param length how many bytes come, at least 0
    /// @param expected MD5 in lower-case hex
    VerifiedStream(String what, InputStream in, long length, String expected) {
        super(in);
        this.what = what;
        this.left = length;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        if (n > 0) {
            digest.update(buffer, offset, n);
            left -= n;
            if (left == 0) {
                compare();
            }
        }
        return n;
    }

    private void compare() throws BlobException {
        String arrived = Digests.hex(digest.digest());
        if (!arrived.equals(expected)) {
            throw new BlobException(
                    Kind.CORRUPT,
                    "What arrived of " + what + " is not what the store has: its MD5 is " + arrived + ", the store's "
                            + expected);
        }
    }

    /// Skipped bytes are part of the digest, so they are read.
    @Override
    public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[Math.clamp(count, 0, SKIPPED)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
