package dev.blobfish.app.browse;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.ContainerName;
import java.util.List;
import java.util.Optional;

/// What is selected in the list, as a value that does not change while a person thinks about a dialog.
///
/// @param items in the order of the list. With a great many rows selected these are made on demand: iterate, never copy
/// @param blobs how many of the items are blobs
/// @param folders how many are folders
/// @param buckets how many are containers
/// @param bytes of the selected blobs; what is in folders and containers is not counted
/// @param everything whether all that the view shows is selected
public record Selection(
        Location location, List<Item> items, int blobs, int folders, int buckets, long bytes, boolean everything) {

    public static Selection none(Location location) {
        return new Selection(location, List.of(), 0, 0, 0, 0, false);
    }

    /// A selection of a few items.
    public static Selection of(Location location, List<Item> items) {
        int blobs = 0;
        int folders = 0;
        long bytes = 0;
        for (Item item : items) {
            switch (item) {
                case Item.Blob blob -> {
                    blobs++;
                    bytes += blob.info().size();
                }
                case Item.Folder _ -> folders++;
                case Item.Bucket _ -> {}
            }
        }
        return new Selection(
                location, List.copyOf(items), blobs, folders, items.size() - blobs - folders, bytes, false);
    }

    public int count() {
        return blobs + folders + buckets;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /// The one selected item, where it is one.
    public Optional<Item> single() {
        return items.size() == 1 ? Optional.of(items.getFirst()) : Optional.empty();
    }

    /// The one selected blob, where only one blob is selected.
    public Optional<Item.Blob> singleBlob() {
        return single().filter(Item.Blob.class::isInstance).map(Item.Blob.class::cast);
    }

    /// Addresses of the selected blobs, folders left out.
    public List<BlobAddress> blobAddresses() {
        return items.stream()
                .filter(Item.Blob.class::isInstance)
                .map(item -> ((Item.Blob) item).info().address())
                .toList();
    }

    /// Prefixes of the selected folders.
    public List<String> folderPrefixes() {
        return items.stream()
                .filter(Item.Folder.class::isInstance)
                .map(item -> ((Item.Folder) item).path())
                .toList();
    }

    /// Names of the selected containers.
    public List<ContainerName> bucketNames() {
        return items.stream()
                .filter(Item.Bucket.class::isInstance)
                .map(item -> ((Item.Bucket) item).info().name())
                .toList();
    }
}
