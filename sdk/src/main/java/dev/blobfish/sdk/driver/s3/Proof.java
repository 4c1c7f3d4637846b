package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.driver.Digests;
import java.util.Optional;

/// Compares what the store says it has with what was sent.
final class Proof {
    private Proof() {}

    /// The ETag of the reply to a body that was sent.
    ///
    /// @throws BlobException `CORRUPT` when it is an MD5 and not that of the bytes sent
    static String etag(String what, S3Reply reply) throws BlobException {
        String etag = reply.etag();
        Optional<String> theirs = ETags.md5(etag, reply.headers());
        byte[] sent = reply.sentMd5();
        if (theirs.isPresent() && sent != null && !theirs.get().equals(Digests.hex(sent))) {
            throw new BlobException(
                    Kind.CORRUPT,
                    what + " failed: the store has content with MD5 " + theirs.get() + ", sent was "
                            + Digests.hex(sent));
        }
        return etag;
    }
}
