package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.time.InstantSource;

/// What every buffer of a transfer passes: the rate limit, the transfer's meter, and the engine's.
record Flow(Meter meter, Meter total, Throttle throttle) {
    /// For reading that is no transfer.
    static final Flow NONE =
            new Flow(new Meter(InstantSource.system()), new Meter(InstantSource.system()), new Throttle(0));

    /// @throws BlobException `CANCELLED` when the thread is interrupted while it is held back
    void pass(long bytes) throws BlobException {
        try {
            throttle.take(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BlobException(Kind.CANCELLED, "stopped", e);
        }
        meter.passed(bytes);
        total.passed(bytes);
    }
}
