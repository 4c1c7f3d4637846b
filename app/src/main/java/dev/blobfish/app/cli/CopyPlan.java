package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.transfer.ConflictPolicy;
import dev.blobfish.sdk.transfer.TransferRequest;
import dev.blobfish.sdk.transfer.TransferRequest.FolderNaming;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns "copy these there" into requests to the transfer queue, by the rules of POSIX cp: into the target where it is
/// a
/// folder, as the target where it is not. Nothing is sent here; wrong combinations are refused before anything starts.
final class CopyPlan {
    private final CopyFacts facts;
    private final CopyOptions options;

    /// What was asked for beside the places.
    ///
    /// @param recursive whether folders are copied
    /// @param exactTarget whether the target is the new name even where a folder of that name exists
    /// @param metadata given to uploaded blobs
    record CopyOptions(boolean recursive, boolean exactTarget, Metadata metadata, ConflictPolicy onConflict) {}

    /// What a source is.
    enum Kind {
        FILE,
        FOLDER,
        /// A folder written as `FOLDER/.`: its content, without itself.
        CONTENT
    }

    CopyPlan(CopyFacts facts, CopyOptions options) {
        this.facts = facts;
        this.options = options;
    }

    /// The requests, in the order of the sources.
    ///
    /// @param sources one or more
    List<TransferRequest> requests(List<Place> sources, Place target) throws BlobException, UsageException {
        boolean local = sources.getFirst() instanceof Place.Local;
        for (Place source : sources) {
            if (source instanceof Place.Local != local) {
                throw new UsageException("All sources must be local files, or all in stores.");
            }
        }
        if (target instanceof Place.InStore place) {
            facts.requireContainer(place);
        }
        boolean into = isInto(sources.size(), target);
        return switch (target) {
            case Place.InStore place when local -> uploads(sources, place, into);
            case Place.InStore place -> copies(inStores(sources), place, into);
            case Place.Local _
            when local ->
                throw new UsageException(
                        "Both sides are local files. One side must be in a store, like " + "local:BUCKET/NAME.");
            case Place.Local place -> downloads(inStores(sources), place, into);
        };
    }

    private boolean isInto(int sources, Place target) throws BlobException, UsageException {
        if (sources == 1 && options.exactTarget()) {
            return false;
        }
        boolean into = facts.isFolderMeant(target) || facts.isFolder(target);
        if (!into && sources > 1) {
            throw new UsageException(
                    "\"" + Shown.safe(target.toString()) + "\" must be a folder to take several things. Write it "
                            + "with a slash at the end: " + Shown.safe(target.toString()) + "/");
        }
        return into;
    }

    private List<TransferRequest> uploads(List<Place> sources, Place.InStore target, boolean into)
            throws BlobException, UsageException {
        var together = new ArrayList<Path>();
        var requests = new ArrayList<TransferRequest>();
        for (Place source : sources) {
            Path path = ((Place.Local) source).path();
            Kind kind = checked(source);
            if (kind == Kind.CONTENT || (kind == Kind.FOLDER && !into)) {
                requests.add(upload(List.of(path), target, FolderNaming.CONTENT_ONLY));
            } else if (into) {
                together.add(path);
            } else {
                requests.add(new TransferRequest.UploadAs(
                        target.profile(),
                        path,
                        target.containerName(),
                        TypedName.blob(target.path()),
                        options.metadata(),
                        options.onConflict()));
            }
        }
        if (!together.isEmpty()) {
            requests.addFirst(upload(together, target, FolderNaming.OWN_NAME));
        }
        return requests;
    }

    private TransferRequest upload(List<Path> paths, Place.InStore target, FolderNaming naming) throws UsageException {
        return new TransferRequest.Upload(
                target.profile(),
                paths,
                target.containerName(),
                target.prefix(),
                options.metadata(),
                options.onConflict(),
                naming);
    }

    private List<TransferRequest> downloads(List<Place.InStore> sources, Place.Local target, boolean into)
            throws BlobException, UsageException {
        var requests = new ArrayList<TransferRequest>();
        if (into) {
            for (Batch batch : batches(sources)) {
                requests.add(new TransferRequest.Download(
                        batch.from.profile(),
                        batch.from.containerName(),
                        batch.blobs,
                        batch.folders,
                        target.path(),
                        options.onConflict()));
            }
            return requests;
        }
        Place.InStore source = sources.getFirst();
        Kind kind = checked(source);
        if (kind != Kind.FILE && facts.isFile(target)) {
            throw new UsageException(
                    "\"" + source + "\" is a folder, and \"" + Shown.safe(target.toString()) + "\" is a file.");
        }
        requests.add(
                switch (kind) {
                    case FILE ->
                        new TransferRequest.DownloadAs(
                                source.profile(), source.blob(), target.path(), options.onConflict());
                    case FOLDER, CONTENT ->
                        new TransferRequest.Download(
                                source.profile(),
                                source.containerName(),
                                List.of(),
                                List.of(source.prefix()),
                                target.path(),
                                options.onConflict(),
                                FolderNaming.CONTENT_ONLY);
                });
        return requests;
    }

    private List<TransferRequest> copies(List<Place.InStore> sources, Place.InStore target, boolean into)
            throws BlobException, UsageException {
        var requests = new ArrayList<TransferRequest>();
        if (into) {
            for (Batch batch : batches(sources)) {
                requests.add(copy(batch, target, FolderNaming.OWN_NAME));
            }
            return requests;
        }
        Place.InStore source = sources.getFirst();
        switch (checked(source)) {
            case FILE ->
                requests.add(new TransferRequest.CopyAs(
                        source.profile(),
                        source.blob(),
                        target.profile(),
                        target.containerName(),
                        TypedName.blob(target.path()),
                        false,
                        options.onConflict()));
            case FOLDER, CONTENT -> {
                var batch = new Batch(source);
                batch.folders.add(source.prefix());
                requests.add(copy(batch, target, FolderNaming.CONTENT_ONLY));
            }
        }
        return requests;
    }

    private TransferRequest copy(Batch batch, Place.InStore target, FolderNaming naming) throws UsageException {
        return new TransferRequest.Copy(
                batch.from.profile(),
                batch.from.containerName(),
                batch.blobs,
                batch.folders,
                target.profile(),
                target.containerName(),
                target.prefix(),
                options.onConflict(),
                naming);
    }

    /// Sources of one bucket: they go in one request.
    private static final class Batch {
        private final Place.InStore from;
        private final List<BlobAddress> blobs = new ArrayList<>();
        private final List<String> folders = new ArrayList<>();

        Batch(Place.InStore from) {
            this.from = from;
        }
    }

    private List<Batch> batches(List<Place.InStore> sources) throws BlobException, UsageException {
        Map<String, Batch> byContainer = new LinkedHashMap<>();
        for (Place.InStore source : sources) {
            Batch batch = byContainer.computeIfAbsent(
                    source.profile() + ":" + source.containerName(), _ -> new Batch(source));
            switch (checked(source)) {
                case FILE -> batch.blobs.add(source.blob());
                case FOLDER, CONTENT -> batch.folders.add(source.prefix());
            }
        }
        return List.copyOf(byContainer.values());
    }

    private Kind checked(Place source) throws BlobException, UsageException {
        Kind kind = facts.kind(source);
        if (kind != Kind.FILE && !options.recursive()) {
            throw new UsageException("\"" + Shown.safe(source.toString())
                    + "\" is a folder. To copy it with all that is in it, add " + "-r.");
        }
        return kind;
    }

    private static List<Place.InStore> inStores(List<Place> places) {
        return places.stream().map(Place.InStore.class::cast).toList();
    }
}
