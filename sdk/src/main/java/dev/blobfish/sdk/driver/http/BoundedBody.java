package dev.blobfish.sdk.driver.http;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.io.IOException;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/// Reads a reply that ought to be small.
public final class BoundedBody {
    private BoundedBody() {}

    /// @param what the operation and its subject, for messages
    /// @throws BlobException `PROTOCOL` when there are more than `max` bytes; no more than these are ever held
    public static byte[] read(String what, ResponseBody body, int max) throws IOException {
        BufferedSource source = body.source();
        if (source.request(max + 1L)) {
            throw new BlobException(
                    Kind.PROTOCOL, what + " failed: the store's answer is longer than " + max + " bytes");
        }
        return source.readByteArray();
    }
}
