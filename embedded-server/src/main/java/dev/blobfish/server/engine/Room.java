package dev.blobfish.server.engine;

import java.util.function.LongSupplier;

/// How much more a store may take: up to a quota of bytes, and never the last bytes of its disk, which the database,
/// the
/// system and other programs need too. Safe for many threads.
public final class Room {
    /// The disk is asked again after so many bytes.
    private static final long STEP = 8L << 20;

    private final long quota;
    private final LongSupplier stored;
    private final long reserve;
    private final LongSupplier free;
    private long counted;
    private long coming;
    private long allowance;

    /// @param quota   bytes of content the store may hold; 0 for no limit
    /// @param stored  counts the bytes of content it holds; slow
    /// @param reserve bytes of the disk that stay free
    /// @param free    asks the disk for its free bytes; quick
    public Room(long quota, LongSupplier stored, long reserve, LongSupplier free) {
        this.quota = quota == 0 ? Long.MAX_VALUE : quota;
        this.stored = stored;
        this.reserve = reserve;
        this.free = free;
        this.counted = quota == 0 ? 0 : stored.getAsLong();
    }

    /// Refuses a body for which there is no room now. Takes nothing.
    ///
    /// @throws EngineException [Problem#STORAGE_FULL]
    synchronized void require(long bytes) {
        requireQuota(bytes);
        if (bytes > allowance) askDisk(bytes);
    }

    /// Takes room for bytes that are about to be kept.
    ///
    /// @throws EngineException [Problem#STORAGE_FULL]
    synchronized void take(long bytes) {
        require(bytes);
        allowance -= bytes;
        coming += bytes;
    }

    /// Bytes taken are not kept after all.
    synchronized void giveBack(long bytes) {
        coming -= bytes;
    }

    /// Bytes taken are content now.
    synchronized void keep(long bytes) {
        coming -= bytes;
        counted += bytes;
    }

    /// Nobody tells of deletions: what was counted is at most too much, so it is counted anew before it is
    /// believed.
    private void requireQuota(long bytes) {
        if (fits(bytes)) return;
        counted = stored.getAsLong();
        if (!fits(bytes))
            throw new EngineException(
                    Problem.STORAGE_FULL, counted + " of " + quota + " bytes are used, " + bytes + " more do not fit");
    }

    private boolean fits(long bytes) {
        return bytes <= quota - counted - coming;
    }

    private void askDisk(long bytes) {
        long spare = free.getAsLong() - reserve;
        if (bytes > spare)
            throw new EngineException(
                    Problem.STORAGE_FULL, bytes + " bytes would leave less than " + reserve + " free on the disk");
        allowance = Math.min(STEP, spare);
    }
}
