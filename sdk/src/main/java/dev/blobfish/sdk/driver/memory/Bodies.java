package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.io.IOException;

/// Reads a body whole.
final class Bodies {
    private Bodies() {}

    static byte[] read(BlobBody body) throws BlobException {
        try (var in = body.open()) {
            byte[] bytes = in.readNBytes(Math.toIntExact(body.length()));
            if (bytes.length < body.length() || in.read() >= 0) {
                throw new BlobException(
                        Kind.LOCAL_IO, "The content is not " + body.length() + " bytes long any more, as it was");
            }
            return bytes;
        } catch (BlobException e) {
            throw e;
        } catch (IOException e) {
            throw new BlobException(Kind.LOCAL_IO, "The content cannot be read: " + e.getMessage(), e);
        }
    }
}
