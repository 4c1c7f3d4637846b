package dev.blobfish.sdk;

import java.io.IOException;
import java.io.InputStream;

/// Bytes that a store is sending. Closing it early ends the transfer.
///
/// @param range what `stream` holds; a store that ignores ranges sends more than was asked, never less
/// @param info size and ETag of the whole blob that these bytes belong to
public record BlobContent(BlobInfo info, ByteRange range, InputStream stream) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        stream.close();
    }
}
