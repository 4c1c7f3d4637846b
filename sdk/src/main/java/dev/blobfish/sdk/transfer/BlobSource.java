package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ByteRange;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/// A blob of a store that is sent to another store, without a file in between. Its fingerprint is its ETag.
///
/// @param etag what it was when the transfer began; parts of two contents must not be mixed
record BlobSource(BlobStore store, BlobAddress address, Supplier<String> etag, Flow flow) implements Source {
    @Override
    public Look look() throws BlobException {
        BlobInfo info = store.stat(address);
        return new Look(info.size(), info.etag());
    }

    @Override
    public DigestedBody body(ByteRange range) {
        return new DigestedBody(range.length(), () -> open(range), flow);
    }

    /// An empty blob has no range to ask for.
    private InputStream open(ByteRange range) throws IOException {
        if (range.length() == 0) {
            return InputStream.nullInputStream();
        }
        var content =
                store.read(address, Optional.of(range), Optional.of(etag.get()).filter(tag -> !tag.isEmpty()));
        InputStream in = content.stream();
        try {
            in.skipNBytes(range.offset() - content.range().offset());
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new Bounded(in, range.length());
    }

    @Override
    public Optional<String> md5(ByteRange range) {
        return Optional.empty();
    }

    @Override
    public boolean isSameAs(BlobInfo present, long partSize) throws BlobException {
        BlobInfo mine = store.stat(address);
        return mine.size() == present.size()
                && (mine.digests().agreesWith(present.digests())
                        || (!mine.etag().isEmpty() && mine.etag().equals(present.etag())));
    }

    @Override
    public boolean delete(String fingerprint) throws BlobException {
        try {
            if (!look().fingerprint().equals(fingerprint)) {
                return false;
            }
            store.delete(address);
            return true;
        } catch (BlobException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return true; // by an earlier try of this move
            }
            throw e;
        }
    }

    /// A store that ignores ranges sends more than was asked.
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = in.read(buffer, offset, (int) Math.min(count, left));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
