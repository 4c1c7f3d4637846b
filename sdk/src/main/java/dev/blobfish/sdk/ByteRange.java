package dev.blobfish.sdk;

/// A run of bytes: `offset` from the start (0 or more), `length` in bytes (0 or more).
public record ByteRange(long offset, long length) {
    public ByteRange {
        if (offset < 0 || length < 0 || offset > Long.MAX_VALUE - length) {
            throw new IllegalArgumentException("not a byte range: " + offset + "+" + length);
        }
    }

    /// The whole of a blob whose size is `size` bytes.
    public static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /// The offset just behind the last byte.
    public long end() {
        return offset + length;
    }
}
