package dev.blobfish.sdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Bytes to send: a known length and a stream that can be opened again, because signing and retrying read twice.
public interface BlobBody {
    /// In bytes.
    long length();

    /// A new stream of exactly [#length] bytes from the first one. The caller closes it.
    InputStream open() throws IOException;

    /// The same bytes, for a driver that reads them to sign or digest them before it sends them: these do not count
    /// as
    /// progress, nor against a bandwidth limit.
    default InputStream openToSign() throws IOException {
        return open();
    }

    /// Whether this body computes its MD5 while it is read, so that a driver need not: after the first stream of it
    /// was
    /// read to the end, [#md5] has it.
    default boolean digestsItself() {
        return false;
    }

    /// The MD5 as lower-case hex, where it [digests itself][#digestsItself] and was read to the end.
    default Optional<String> md5() {
        return Optional.empty();
    }

    static BlobBody of(byte[] bytes) {
        return new BlobBody() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
