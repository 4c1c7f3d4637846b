package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import java.util.Optional;

/// Finds out what a path in a store is. Stores have no folders: one exists while a name begins with it.
final class Folders {
    private Folders() {}

    /// Whether something is below the place, or a marker of an empty folder stands there.
    static boolean exists(BlobStore store, Place.InStore place) throws BlobException, UsageException {
        var request = new ListRequest(place.containerName(), place.prefix(), true, Optional.empty(), 1);
        return !store.list(request).entries().isEmpty();
    }

    /// The blob at the place; empty where there is none.
    static Optional<BlobInfo> blob(BlobStore store, Place.InStore place) throws BlobException, UsageException {
        try {
            return Optional.of(store.stat(place.blob()));
        } catch (BlobException e) {
            if (e.kind() == BlobException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// What [#each] calls.
    interface PageUser {
        /// @return whether to go on
        boolean use(Listing page) throws BlobException;
    }

    /// Walks the pages of a listing, one in memory at a time.
    static void each(BlobStore store, ListRequest first, PageUser user) throws BlobException {
        Optional<ListRequest> next = Optional.of(first);
        while (next.isPresent()) {
            ListRequest request = next.get();
            Listing page = store.list(request);
            next = user.use(page) ? page.next().map(request::after) : Optional.empty();
        }
    }
}
