package dev.blobfish.app.browse;

import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.Listing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gathers the pages of a listing into [Rows]. One thread at a time; what [#view] gave away never changes.
final class RowBuilder {

    private final Location location;
    private final List<Rows.Chunk> full = new ArrayList<>();
    private long[] sizes = new long[Rows.CHUNK];
    private long[] modified = new long[Rows.CHUNK];
    private int[] nameEnds = new int[Rows.CHUNK];
    private int[] tagEnds = new int[Rows.CHUNK];
    private byte[] text = new byte[Rows.CHUNK * 32];
    private int used;
    private int textUsed;

    RowBuilder(Location location) {
        this.location = location;
    }

    int count() {
        return full.size() * Rows.CHUNK + used;
    }

    void add(ContainerInfo container) {
        long created = container.created().map(Instant::toEpochMilli).orElse(Rows.NO_TIME);
        add(container.name().text(), Rows.BUCKET, created, "");
    }

    /// Adds a row of a listing of this location. The marker blob of the location itself is no row.
    void add(Listing.Entry entry) {
        String name = entry.path().substring(location.prefix().length());
        if (name.isEmpty()) {
            return;
        }
        switch (entry) {
            case Listing.Folder _ -> add(name, Rows.FOLDER, Rows.NO_TIME, "");
            case Listing.Blob(var info) ->
                add(name, info.size(), info.modified().toEpochMilli(), info.etag());
        }
    }

    private void add(String name, long size, long time, String etag) {
        if (used == Rows.CHUNK) {
            full.add(freeze());
            used = 0;
            textUsed = 0;
        }
        append(name);
        nameEnds[used] = textUsed;
        append(etag);
        tagEnds[used] = textUsed;
        sizes[used] = size;
        modified[used] = time;
        used++;
    }

    private void append(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        if (textUsed + bytes.length > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, textUsed + bytes.length));
        }
        System.arraycopy(bytes, 0, text, textUsed, bytes.length);
        textUsed += bytes.length;
    }

    private Rows.Chunk freeze() {
        return new Rows.Chunk(
                Arrays.copyOf(sizes, used),
                Arrays.copyOf(modified, used),
                Arrays.copyOf(nameEnds, used),
                Arrays.copyOf(tagEnds, used),
                Arrays.copyOf(text, textUsed));
    }

    /// Everything added so far.
    Rows view() {
        List<Rows.Chunk> chunks = new ArrayList<>(full);
        if (used > 0) {
            chunks.add(freeze());
        }
        return new Rows(location, this, chunks, count());
    }
}
