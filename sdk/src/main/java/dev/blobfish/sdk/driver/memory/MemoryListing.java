package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/// One page out of a sorted map. The cursor is the last path that was returned; a folder's ends in `/` and skips all
/// below it.
final class MemoryListing {
    private final ListRequest request;
    private final List<Listing.Entry> entries = new ArrayList<>();

    private MemoryListing(ListRequest request) {
        this.request = request;
    }

    static Listing of(ListRequest request, NavigableMap<String, MemoryBlob> blobs) {
        return new MemoryListing(request).page(blobs);
    }

    private Listing page(NavigableMap<String, MemoryBlob> blobs) {
        var rest = blobs;
        if (!request.prefix().isEmpty()) {
            rest = rest.tailMap(request.prefix(), true);
        }
        if (request.cursor().isPresent()) {
            rest = rest.tailMap(behind(request.cursor().get()), true);
        }
        while (!rest.isEmpty() && rest.firstKey().startsWith(request.prefix())) {
            if (entries.size() == request.limit()) {
                return new Listing(entries, Optional.of(cursor(entries.getLast())));
            }
            String name = rest.firstKey();
            Listing.Entry entry = entry(name, rest.firstEntry().getValue());
            entries.add(entry);
            rest = entry instanceof Listing.Folder
                    ? rest.tailMap(behind(cursor(entry)), true)
                    : rest.tailMap(name, false);
        }
        return new Listing(entries, Optional.empty());
    }

    private Listing.Entry entry(String name, MemoryBlob blob) {
        int slash =
                request.recursive() ? -1 : name.indexOf('/', request.prefix().length());
        return slash < 0
                ? new Listing.Blob(blob.listed(new BlobAddress(request.container(), new BlobId(name))))
                : new Listing.Folder(name.substring(0, slash + 1));
    }

    private static String cursor(Listing.Entry entry) {
        return switch (entry) {
            case Listing.Blob blob -> "b" + blob.path();
            case Listing.Folder folder -> "f" + folder.path();
        };
    }

    /// The smallest name that comes after a cursor: of a folder, the slash at its end becomes the character after
    /// it.
    private static String behind(String cursor) {
        String path = cursor.substring(1);
        return cursor.charAt(0) == 'f' ? path.substring(0, path.length() - 1) + (char) ('/' + 1) : path + '\0';
    }
}
