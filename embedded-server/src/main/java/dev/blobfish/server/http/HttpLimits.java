package dev.blobfish.server.http;

import java.time.Duration;

/// What one client may ask of the server before it is refused.
///
/// @param headerBytes        request line and headers together; more is refused with 431
/// @param headerTime         from a request's first byte to the end of its headers; slower connections are closed
/// @param idleTime           without a byte in either direction; idle connections are closed
/// @param bodyBytesPerSecond the least average speed of a request's body once it has been read for `idleTime`; slower
/// ones fail
/// @param connections        open at once on one connector; more wait to be accepted
public record HttpLimits(
        int headerBytes, Duration headerTime, Duration idleTime, long bodyBytesPerSecond, int connections) {
    /// What is used where nothing is configured.
    public static final HttpLimits DEFAULT =
            new HttpLimits(16 * 1024, Duration.ofSeconds(15), Duration.ofSeconds(60), 64, 8192);
}
