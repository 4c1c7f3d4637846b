package dev.blobfish.app.browse;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.DigestSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a listing has brought so far, in a compact form: about 100 bytes a row, so that a million fit a small heap.
/// Immutable; rows are numbered from 0 in the order of the store.
public final class Rows {

    /// Rows a chunk holds.
    static final int CHUNK = 1024;

    static final long FOLDER = -1;
    static final long BUCKET = -2;
    static final long NO_TIME = Long.MIN_VALUE;

    private final Location location;
    private final Object listing;
    private final List<Chunk> chunks;
    private final int count;

    /// @param listing the same for all rows of one listing
    Rows(Location location, Object listing, List<Chunk> chunks, int count) {
        this.location = location;
        this.listing = listing;
        this.chunks = List.copyOf(chunks);
        this.count = count;
    }

    /// Nothing yet.
    public static Rows none(Location location) {
        return new Rows(location, new Object(), List.of(), 0);
    }

    /// Up to [#CHUNK] rows, column by column.
    ///
    /// @param sizes in bytes, or [#FOLDER] or [#BUCKET]
    /// @param modified in epoch milliseconds, or [#NO_TIME]
    /// @param nameEnds where each name ends in `text`; it begins where the ETag before it ended
    /// @param tagEnds where each ETag ends in `text`; it begins where the row's name ended
    @SuppressWarnings("ArrayRecordComponent") // never compared, and the arrays are nobody else's
    record Chunk(long[] sizes, long[] modified, int[] nameEnds, int[] tagEnds, byte[] text) {
        int nameStart(int at) {
            return at == 0 ? 0 : tagEnds[at - 1];
        }
    }

    /// Whether these are the other rows, or those and more of the same listing.
    boolean continues(Rows earlier) {
        return isSameListing(earlier) && count >= earlier.count;
    }

    boolean isSameListing(Rows other) {
        return listing.equals(other.listing);
    }

    public Location location() {
        return location;
    }

    public int count() {
        return count;
    }

    private Chunk chunk(int row) {
        return chunks.get(row / CHUNK);
    }

    /// The name below the location, in UTF-8: folders end in `/`.
    public String name(int row) {
        Chunk chunk = chunk(row);
        int at = row % CHUNK;
        int start = chunk.nameStart(at);
        return new String(chunk.text, start, chunk.nameEnds[at] - start, StandardCharsets.UTF_8);
    }

    /// The size in bytes; 0 for folders and containers.
    public long size(int row) {
        return Math.max(0, chunk(row).sizes[row % CHUNK]);
    }

    public boolean isFolder(int row) {
        return chunk(row).sizes[row % CHUNK] == FOLDER;
    }

    public boolean isBucket(int row) {
        return chunk(row).sizes[row % CHUNK] == BUCKET;
    }

    public boolean isBlob(int row) {
        return chunk(row).sizes[row % CHUNK] >= 0;
    }

    /// Epoch milliseconds; [#NO_TIME] where the store says none.
    long millis(int row) {
        return chunk(row).modified[row % CHUNK];
    }

    public Optional<Instant> modified(int row) {
        long millis = millis(row);
        return millis == NO_TIME ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private String etag(int row) {
        Chunk chunk = chunk(row);
        int at = row % CHUNK;
        int start = chunk.nameEnds[at];
        return new String(chunk.text, start, chunk.tagEnds[at] - start, StandardCharsets.UTF_8);
    }

    /// Compares two rows by name as people sort: letters regardless of case, numbers by value.
    int compareNames(int left, int right) {
        Chunk a = chunk(left);
        Chunk b = chunk(right);
        int i = left % CHUNK;
        int j = right % CHUNK;
        return NaturalOrder.compare(a.text, a.nameStart(i), a.nameEnds[i], b.text, b.nameStart(j), b.nameEnds[j]);
    }

    /// A row as a value.
    public Item item(int row) {
        if (isBucket(row)) {
            return new Item.Bucket(new ContainerInfo(new ContainerName(name(row)), modified(row)));
        }
        String path = location.prefix() + name(row);
        if (isFolder(row)) {
            return new Item.Folder(path);
        }
        BlobAddress address = new BlobAddress(location.container().orElseThrow(), new BlobId(path));
        return new Item.Blob(new BlobInfo(
                address,
                new BlobName(path),
                size(row),
                modified(row).orElse(Instant.EPOCH),
                etag(row),
                DigestSet.NONE,
                Optional.empty(),
                Optional.empty()));
    }
}
