package dev.blobfish.server.dialect.usos.store;

import java.util.OptionalLong;

/// How often a blob was read.
///
/// @param last in seconds since 1970; empty for never
public record Reads(long times, OptionalLong last) {
    /// Never so far.
    public static final Reads NONE = new Reads(0, OptionalLong.empty());

    /// And once more.
    Reads again(long now) {
        return new Reads(times + 1, OptionalLong.of(now));
    }
}
