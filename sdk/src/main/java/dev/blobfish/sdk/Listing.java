package dev.blobfish.sdk;

import java.util.List;
import java.util.Optional;

/// One page of a listing, in the store's order (names by unsigned UTF-8 bytes). `next` is absent on the last page and
/// only there.
public record Listing(List<Entry> entries, Optional<String> next) {
    public Listing {
        entries = List.copyOf(entries);
    }

    /// A row of a listing.
    public sealed interface Entry {
        /// The full name or prefix.
        String path();
    }

    /// A blob.
    public record Blob(BlobInfo info) implements Entry {
        @Override
        public String path() {
            return info.name().text();
        }
    }

    /// A common prefix, ending in `/`.
    public record Folder(String path) implements Entry {}
}
