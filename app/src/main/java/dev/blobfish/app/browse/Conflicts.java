package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds out which names of an upload are taken at its target, and by what, as far as the target's listing tells.
public final class Conflicts {

    /// A folder with more than this many pages is not searched to its end: the queue asks about the rest, file by
    /// file.
    private static final int PAGES = 20;

    private final Stores stores;

    public Conflicts(Stores stores) {
        this.stores = stores;
    }

    /// What is at the target already. Blocks.
    public TakenNames at(Location target, List<Path> sources) throws BlobException {
        Map<String, Path> wanted = new HashMap<>();
        sources.forEach(source -> wanted.put(String.valueOf(source.getFileName()), source));
        SortedMap<String, TakenNames.Likeness> taken = new TreeMap<>();
        BlobStore store = stores.store(target.profileId());
        Optional<ListRequest> next =
                Optional.of(ListRequest.folder(target.container().orElseThrow(), target.prefix()));
        for (int page = 0; page < PAGES && next.isPresent(); page++) {
            Listing listing = store.list(next.get());
            for (Listing.Entry entry : listing.entries()) {
                String name = bare(entry.path().substring(target.prefix().length()));
                Path source = wanted.get(name);
                if (source != null) {
                    taken.merge(name, likeness(source, entry), TakenNames.Likeness::or);
                }
            }
            ListRequest request = next.get();
            next = listing.next().map(request::after);
        }
        return new TakenNames(taken);
    }

    private static TakenNames.Likeness likeness(Path source, Listing.Entry entry) {
        return switch (entry) {
            case Listing.Folder _ -> TakenNames.Likeness.UNKNOWN;
            case Listing.Blob(var info) -> EtagMatch.compare(source, info);
        };
    }

    private static String bare(String name) {
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
