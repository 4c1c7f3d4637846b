package dev.blobfish.sdk.driver.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/// Reads a reply that ought to be small.
public final class BoundedBody {
    private BoundedBody() {}

    /// @throws ProtocolException when there are more than `max` bytes; no more than these are ever held
    public static byte[] read(ResponseBody body, int max) throws IOException {
        BufferedSource source = body.source();
        if (source.request(max + 1L)) {
            throw new ProtocolException("a reply of more than " + max + " bytes where a short one belongs");
        }
        return source.readByteArray();
    }
}
