package dev.blobfish.app.jobs;

import dev.blobfish.app.browse.Item;
import dev.blobfish.app.browse.Selection;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// What a job works on: some blobs of one container, and everything below some prefixes.
///
/// @param blobs may be many and made on demand; only ever iterated
/// @param count how many blobs, folders left out
/// @param bytes in these blobs
/// @param folders prefixes ending in `/`; an empty one is the whole container
public record Targets(ContainerName container, Iterable<BlobInfo> blobs, long count, long bytes, List<String> folders) {
    public Targets {
        folders = List.copyOf(folders);
    }

    /// Everything in a container.
    public static Targets all(ContainerName container) {
        return new Targets(container, List.of(), 0, 0, List.of(""));
    }

    /// A few blobs.
    public static Targets of(ContainerName container, List<BlobInfo> blobs) {
        long bytes = blobs.stream().mapToLong(BlobInfo::size).sum();
        return new Targets(container, List.copyOf(blobs), blobs.size(), bytes, List.of());
    }

    /// The blobs and folders of a selection inside a container.
    public static Targets of(ContainerName container, Selection selection) {
        Iterable<BlobInfo> blobs = () -> StreamSupport.stream(selection.items().spliterator(), false)
                .filter(Item.Blob.class::isInstance)
                .map(item -> ((Item.Blob) item).info())
                .iterator();
        return new Targets(container, blobs, selection.blobs(), selection.bytes(), selection.folderPrefixes());
    }

    /// Whether the number of blobs is known without asking the store.
    public boolean counted() {
        return folders.isEmpty();
    }

    /// Takes one page of targets.
    @FunctionalInterface
    public interface Page {
        void take(List<BlobInfo> page) throws BlobException;
    }

    /// Hands over all targets in pages of at most [ListRequest#MAX_LIMIT], never holding more than one, and tells
    /// `progress`
    /// what was found before the page is handed over. Ends early when the job is stopped.
    public void walk(BlobStore store, JobProgress progress, Page page) throws BlobException {
        Iterator<BlobInfo> each = blobs.iterator();
        while (each.hasNext() && !progress.stopped()) {
            List<BlobInfo> batch = new ArrayList<>();
            while (each.hasNext() && batch.size() < ListRequest.MAX_LIMIT) {
                batch.add(each.next());
            }
            hand(batch, progress, page);
        }
        for (String folder : folders) {
            walkFolder(store, folder, progress, page);
        }
        if (!progress.stopped()) {
            progress.countingEnded();
        }
    }

    private void walkFolder(BlobStore store, String folder, JobProgress progress, Page page) throws BlobException {
        Optional<ListRequest> next = Optional.of(ListRequest.everything(container, folder));
        while (next.isPresent() && !progress.stopped()) {
            ListRequest request = next.get();
            Listing listing = store.list(request);
            List<BlobInfo> found = new ArrayList<>();
            for (Listing.Entry entry : listing.entries()) {
                if (entry instanceof Listing.Blob(BlobInfo info)) {
                    found.add(info);
                }
            }
            hand(found, progress, page);
            next = listing.next().map(request::after);
        }
    }

    private static void hand(List<BlobInfo> found, JobProgress progress, Page page) throws BlobException {
        progress.found(found.size(), found.stream().mapToLong(BlobInfo::size).sum());
        if (!found.isEmpty()) {
            page.take(found);
        }
    }

    static List<BlobAddress> addresses(List<BlobInfo> page) {
        return page.stream().map(BlobInfo::address).toList();
    }
}
