package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds out which names of an upload are taken at its target.
public final class Conflicts {

    /// A folder with more than this many pages is not searched to its end: the queue asks about the rest, file by
    /// file.
    private static final int PAGES = 20;

    private final Stores stores;

    public Conflicts(Stores stores) {
        this.stores = stores;
    }

    /// The taken names, sorted. Blocks.
    public List<String> at(Location target, List<Path> sources) throws BlobException {
        Set<String> wanted = new HashSet<>();
        sources.forEach(source -> wanted.add(String.valueOf(source.getFileName())));
        Set<String> taken = new TreeSet<>();
        BlobStore store = stores.store(target.profileId());
        Optional<ListRequest> next =
                Optional.of(ListRequest.folder(target.container().orElseThrow(), target.prefix()));
        for (int page = 0; page < PAGES && next.isPresent(); page++) {
            Listing listing = store.list(next.get());
            for (Listing.Entry entry : listing.entries()) {
                String name = bare(entry.path().substring(target.prefix().length()));
                if (wanted.contains(name)) {
                    taken.add(name);
                }
            }
            ListRequest request = next.get();
            next = listing.next().map(request::after);
        }
        return List.copyOf(taken);
    }

    private static String bare(String name) {
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
