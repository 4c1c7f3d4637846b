package dev.blobfish.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Bytes that a store is sending. Closing it early ends the transfer.
///
/// @param range what `stream` holds; a store that ignores ranges sends more than was asked, never less
/// @param info size and ETag of the whole blob that these bytes belong to
public record BlobContent(BlobInfo info, ByteRange range, InputStream stream) implements AutoCloseable {
    /// The same, with a stream whose end is a `CORRUPT` failure when its bytes are not those whose MD5 the store
    /// named.
    /// Where the store named none, or these are not all bytes of the blob, nothing is compared.
    public BlobContent verified() {
        Optional<String> md5 = info.digests().get(DigestAlgorithm.MD5);
        return md5.isPresent() && range.equals(ByteRange.whole(info.size()))
                ? new BlobContent(
                        info, range, new VerifiedStream(info.address().toString(), stream, info.size(), md5.get()))
                : this;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
