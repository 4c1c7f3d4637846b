package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stores that could not be reached a moment ago. Of ten thousand queued transfers to one of them, one has to find that
/// out, not all.
final class AwayStores {
    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final InstantSource clock;

    AwayStores(InstantSource clock) {
        this.clock = clock;
    }

    void report(String profileId, BlobException failure, Instant when) {
        if (failure.kind() == Kind.NETWORK) {
            until.merge(profileId, when, (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /// A person says that it is back.
    void forget() {
        until.clear();
    }

    List<String> now() {
        Instant now = clock.instant();
        until.values().removeIf(end -> !end.isAfter(now));
        return List.copyOf(until.keySet());
    }
}
