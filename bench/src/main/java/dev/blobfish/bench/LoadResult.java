package dev.blobfish.bench;

import java.util.Locale;

/// What one measurement gave.
///
/// @param seconds    from the first request to the last answer
/// @param operations that were finished: fewer than wanted where the time was up
record LoadResult(LoadStep step, double seconds, long operations) {
    /// One line of JSON.
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s %s\",\"seconds\":%.4f,\"bytes\":%d,\"operations\":%d,\"perSecond\":%.1f,\"complete\":%b}",
                step.kind().name().toLowerCase(Locale.ROOT),
                step.name(),
                seconds,
                operations * step.bytes(),
                operations,
                operations / seconds,
                operations == step.count());
    }
}
