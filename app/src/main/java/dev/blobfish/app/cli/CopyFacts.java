package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import java.nio.file.Files;
import java.nio.file.Path;

/// What [CopyPlan] has to know about the world: asks the disk and the stores.
final class CopyFacts {
    /// Opens stores.
    interface Stores {
        BlobStore store(String profile) throws BlobException;
    }

    private final Stores stores;

    CopyFacts(Stores stores) {
        this.stores = stores;
    }

    /// Whether the person wrote a place that can only be a folder.
    boolean isFolderMeant(Place place) throws UsageException {
        return switch (place) {
            case Place.Local local -> local.folderMeant();
            case Place.InStore inStore -> {
                inStore.containerName();
                yield inStore.folderMeant();
            }
        };
    }

    boolean isFolder(Place place) throws BlobException, UsageException {
        return switch (place) {
            case Place.Local local -> Files.isDirectory(local.path());
            case Place.InStore inStore -> Folders.exists(stores.store(inStore.profile()), inStore);
        };
    }

    /// @throws BlobException `NOT_FOUND` with the command that makes it, when the target's bucket is missing
    void requireContainer(Place.InStore target) throws BlobException, UsageException {
        try {
            Folders.exists(stores.store(target.profile()), target);
        } catch (BlobException e) {
            if (e.kind() != BlobException.Kind.NOT_FOUND) {
                throw e;
            }
            String bucket = target.profile() + ":" + target.containerName();
            throw new BlobException(
                    BlobException.Kind.NOT_FOUND,
                    "There is no bucket " + bucket + ". Make it first: blobfish mkdir " + bucket,
                    e);
        }
    }

    /// Whether a file stands where a folder is to be made.
    boolean isFile(Place.Local place) {
        return Files.exists(place.path()) && !Files.isDirectory(place.path());
    }

    CopyPlan.Kind kind(Place source) throws BlobException, UsageException {
        return switch (source) {
            case Place.Local local -> kind(local);
            case Place.InStore inStore -> kind(inStore);
        };
    }

    private static CopyPlan.Kind kind(Place.Local source) throws BlobException {
        Path path = source.path();
        if (Files.isDirectory(path)) {
            Path last = path.getFileName();
            boolean content = last == null
                    || last.toString().equals(".")
                    || last.toString().equals("..");
            return content ? CopyPlan.Kind.CONTENT : CopyPlan.Kind.FOLDER;
        }
        if (!Files.exists(path)) {
            throw new BlobException(BlobException.Kind.LOCAL_IO, "There is no file or folder " + path + ".");
        }
        if (!Files.isRegularFile(path) || source.folderMeant()) {
            throw new BlobException(
                    BlobException.Kind.LOCAL_IO,
                    path + (source.folderMeant() ? " is not a folder." : " is neither a file nor a folder."));
        }
        return CopyPlan.Kind.FILE;
    }

    private CopyPlan.Kind kind(Place.InStore source) throws BlobException, UsageException {
        BlobStore store = stores.store(source.profile());
        if (!source.folderMeant() && Folders.blob(store, source).isPresent()) {
            return CopyPlan.Kind.FILE;
        }
        if (Folders.exists(store, source) || source.isContainer()) {
            return CopyPlan.Kind.FOLDER;
        }
        throw new BlobException(BlobException.Kind.NOT_FOUND, "There is nothing at " + source + ".");
    }
}
