package dev.blobfish.bench;

import java.time.Duration;
import java.util.Locale;

/// How many bytes moved in how much time.
///
/// @param bytes at least 0
/// @param time more than zero
public record Throughput(long bytes, Duration time) {
    /// Refuses a negative count and a time that is not positive, both with [IllegalArgumentException].
    public Throughput {
        if (bytes < 0 || !time.isPositive()) {
            throw new IllegalArgumentException("not a throughput: " + bytes + " bytes in " + time);
        }
    }

    /// Mebibytes (2^20 bytes) a second.
    public double mebibytesPerSecond() {
        return bytes / 1048576.0 / (time.toNanos() / 1e9);
    }

    /// Such as `12.5 MiB/s`.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f MiB/s", mebibytesPerSecond());
    }
}
