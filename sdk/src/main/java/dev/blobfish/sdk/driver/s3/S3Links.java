package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.TemporaryLink;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// URLs that are handed out.
final class S3Links {
    private final S3Wire wire;
    private final boolean anonymous;

    S3Links(S3Wire wire, boolean anonymous) {
        this.wire = wire;
        this.anonymous = anonymous;
    }

    URI plain(BlobAddress address) throws BlobException {
        return wire.plainUri(S3Request.object("Naming the URL of " + address, "GET", address));
    }

    /// The signature counts whole seconds by the store's clock.
    TemporaryLink temporary(BlobAddress address, Duration life) throws BlobException {
        if (anonymous) {
            throw new BlobException(
                    Kind.UNSUPPORTED, "A connection without credentials cannot sign a link to " + address);
        }
        Instant now = wire.now().truncatedTo(ChronoUnit.SECONDS);
        Duration whole = life.truncatedTo(ChronoUnit.SECONDS);
        S3Request request = S3Request.object("Signing a link to " + address, "GET", address);
        return new TemporaryLink(wire.presigned(request, whole, now), now.plus(whole));
    }
}
