package dev.blobfish.server.engine.sqlite;

import dev.blobfish.server.engine.ContentId;

/// Ids and versions that are never given twice: the session's number above, a count below. Used by the writer's thread
/// alone.
final class Numbers {
    private static final int COUNT_BITS = 40;

    private final long session;
    private long count;

    Numbers(long session) {
        this.session = session << COUNT_BITS;
    }

    long version() {
        return session + ++count;
    }

    /// An odd number: the content store's own ids are even.
    ContentId content() {
        return new ContentId((version() << 1) | 1);
    }
}
