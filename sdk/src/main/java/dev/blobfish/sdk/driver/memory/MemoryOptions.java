package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.driver.PartSizes;
import java.time.Clock;
import java.util.Map;

/// What a test may want otherwise.
///
/// @param sizes how uploads are cut
/// @param minPart the smallest part but the last, in bytes
public record MemoryOptions(PartSizes sizes, long minPart, Clock clock) {
    public static final MemoryOptions USUAL = new MemoryOptions(PartSizes.USUAL, 5L << 20, Clock.systemUTC());
    private static final long MAX_BLOB = 1L << 30;
    private static final long WEEK_SECONDS = 7 * 24 * 3600L;

    Capabilities capabilities() {
        return new Capabilities(
                Map.of(), new Capabilities.Limits(MAX_BLOB, MAX_BLOB, minPart, MAX_BLOB, 10_000, 2048, WEEK_SECONDS));
    }
}
