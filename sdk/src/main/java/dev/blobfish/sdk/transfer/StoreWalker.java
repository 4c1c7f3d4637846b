package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.transfer.Enroller.Find;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks a prefix of a store, page by page; after a crash from the page that was not journalled.
final class StoreWalker implements Walker {
    private final long engine;
    private final WalkRow walk;
    private final WalkJournal journal;
    private final BlobStore store;
    private final Place.Remote source;
    private final SafeNames names = SafeNames.ofThisMachine();
    private Optional<String> cursor;

    StoreWalker(long engine, WalkRow walk, WalkJournal journal, BlobStore store) {
        this.engine = engine;
        this.walk = walk;
        this.journal = journal;
        this.store = store;
        this.source = (Place.Remote) walk.source();
        this.cursor = walk.position();
    }

    @Override
    public boolean step() throws BlobException {
        Listing page = page();
        List<Find> finds = new ArrayList<>();
        for (Listing.Entry entry : page.entries()) {
            if (entry instanceof Listing.Blob(BlobInfo info)) {
                find(info).ifPresent(finds::add);
            }
        }
        journal.found(engine, walk, finds, page.next());
        cursor = page.next();
        return cursor.isPresent();
    }

    private Listing page() throws BlobException {
        var first = ListRequest.everything(source.bucket(), source.name());
        try {
            return store.list(cursor.map(first::after).orElse(first));
        } catch (BlobException e) {
            if (e.kind() == Kind.INVALID && cursor.isPresent()) {
                return store.list(
                        first); // the store does not know its own mark any more: from the start, and nothing twice
            }
            throw e;
        }
    }

    private Optional<Find> find(BlobInfo info) {
        String name = info.name().text().substring(source.name().length());
        if (name.isEmpty()
                && walk.target() instanceof Place.Remote target
                && target.name().isEmpty()) {
            return Optional.empty(); // the marker of the folder itself, whose copy is the whole container
        }
        Optional<Failure> refusal = Optional.empty();
        Place target = switch (walk.target()) {
            case Place.Local(var folder) -> new Place.Local(name.isEmpty() ? folder : names.below(folder, name));
            case Place.Remote remote -> new Place.Remote(remote.profile(), remote.bucket(), remote.name() + name);
        };
        if (target instanceof Place.Remote remote) {
            refusal = refusal(remote.name());
        }
        return Optional.of(new Find(
                Optional.of(walk.id()),
                walk.direction(),
                new Place.Remote(
                        source.profile(), source.bucket(), info.address().id().text()),
                target,
                Metadata.EMPTY,
                false,
                walk.conflict(),
                info.size(),
                info.etag(),
                refusal));
    }

    private static Optional<Failure> refusal(String name) {
        try {
            var _ = new BlobName(name);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Failure(Kind.INVALID.name(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {}
}
