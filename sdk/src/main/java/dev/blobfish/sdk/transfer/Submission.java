package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.transfer.Enroller.Find;
import dev.blobfish.sdk.transfer.Enroller.Walk;
import dev.blobfish.sdk.transfer.TransferRequest.FolderNaming;
import dev.blobfish.sdk.transfer.TransferSnapshot.Direction;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a request comes to: transfers that are known now, and folders to walk. Looks at the named local files, asks no
/// store.
record Submission(String title, List<Find> finds, List<Walk> walks) {
    /// @throws BlobException `INVALID` for what can never be done, `NOT_FOUND` for a named file that is not there
    static Submission of(TransferRequest request) throws BlobException {
        try {
            return switch (request) {
                case TransferRequest.Upload upload -> upload(upload);
                case TransferRequest.UploadAs upload -> uploadAs(upload);
                case TransferRequest.Download download -> download(download);
                case TransferRequest.DownloadAs download -> downloadAs(download);
                case TransferRequest.Copy copy -> copy(copy);
                case TransferRequest.CopyAs copy -> copyAs(copy);
            };
        } catch (IllegalArgumentException e) {
            throw new BlobException(Kind.INVALID, String.valueOf(e.getMessage()), e);
        }
    }

    private static Submission upload(TransferRequest.Upload asked) throws BlobException {
        var finds = new ArrayList<Find>();
        var walks = new ArrayList<Walk>();
        var base = new Place.Remote(asked.profileId(), asked.container(), asked.prefix());
        var files = new LocalFinds(Optional.empty(), base, asked.metadata(), asked.onConflict());
        for (Path given : asked.sources()) {
            Path source = given.toAbsolutePath().normalize();
            if (Files.isDirectory(source)) {
                String name = asked.naming() == FolderNaming.CONTENT_ONLY ? "" : LocalPaths.name(source) + "/";
                var target = new Place.Remote(asked.profileId(), asked.container(), asked.prefix() + name);
                walks.add(new Walk(
                        Direction.UPLOAD, new Place.Local(source), target, asked.metadata(), asked.onConflict()));
            } else {
                finds.add(possible(files.find(source, LocalPaths.name(source))));
            }
        }
        return new Submission(title("Upload", asked.sources().size(), base.display()), finds, walks);
    }

    private static Submission uploadAs(TransferRequest.UploadAs asked) throws BlobException {
        var base = new Place.Remote(asked.profileId(), asked.container(), "");
        var files = new LocalFinds(Optional.empty(), base, asked.metadata(), asked.onConflict());
        Path source = asked.source().toAbsolutePath().normalize();
        if (Files.isDirectory(source)) {
            throw new BlobException(Kind.INVALID, LocalPaths.display(source) + " is a folder, not a file.");
        }
        var find = possible(files.find(source, asked.name().text()));
        return new Submission(title("Upload", 1, find.target().display()), List.of(find), List.of());
    }

    private static Submission download(TransferRequest.Download asked) {
        var names = SafeNames.ofThisMachine();
        Path folder = asked.targetFolder().toAbsolutePath().normalize();
        var finds = new ArrayList<Find>();
        for (BlobAddress blob : asked.blobs()) {
            Path target = names.below(folder, leaf(blob));
            finds.add(fetch(asked.profileId(), blob, new Place.Local(target), asked.onConflict()));
        }
        var walks = new ArrayList<Walk>();
        for (String prefix : asked.folders()) {
            Path target = asked.naming() == FolderNaming.CONTENT_ONLY
                    ? folder
                    : names.below(folder, folderName(asked.container(), prefix));
            var source = new Place.Remote(asked.profileId(), asked.container(), prefix);
            walks.add(
                    new Walk(Direction.DOWNLOAD, source, new Place.Local(target), Metadata.EMPTY, asked.onConflict()));
        }
        int items = finds.size() + walks.size();
        return new Submission(title("Download", items, LocalPaths.display(folder)), finds, walks);
    }

    private static Submission downloadAs(TransferRequest.DownloadAs asked) {
        var target = new Place.Local(asked.target().toAbsolutePath().normalize());
        var find = fetch(asked.profileId(), asked.source(), target, asked.onConflict());
        return new Submission(title("Download", 1, target.display()), List.of(find), List.of());
    }

    private static Submission copy(TransferRequest.Copy asked) throws BlobException {
        var base = new Place.Remote(asked.targetProfileId(), asked.targetContainer(), asked.targetPrefix());
        var finds = new ArrayList<Find>();
        for (BlobAddress blob : asked.blobs()) {
            var source = new Place.Remote(
                    asked.profileId(), blob.container(), blob.id().text());
            finds.add(copyOf(source, below(base, leaf(blob)), false, asked.onConflict()));
        }
        var walks = new ArrayList<Walk>();
        for (String prefix : asked.folders()) {
            var source = new Place.Remote(asked.profileId(), asked.container(), prefix);
            var target = asked.naming() == FolderNaming.CONTENT_ONLY
                    ? base
                    : below(base, folderName(asked.container(), prefix));
            refuseInside(source, target);
            walks.add(new Walk(Direction.COPY, source, target, Metadata.EMPTY, asked.onConflict()));
        }
        return new Submission(title("Copy", finds.size() + walks.size(), base.display()), finds, walks);
    }

    private static Submission copyAs(TransferRequest.CopyAs asked) throws BlobException {
        var source = new Place.Remote(
                asked.profileId(),
                asked.source().container(),
                asked.source().id().text());
        var target = new Place.Remote(
                asked.targetProfileId(),
                asked.targetContainer(),
                asked.targetName().text());
        var find = copyOf(source, target, asked.deleteSource(), asked.onConflict());
        return new Submission(
                title(asked.deleteSource() ? "Move" : "Copy", 1, target.display()), List.of(find), List.of());
    }

    private static Find fetch(String profile, BlobAddress blob, Place.Local target, ConflictPolicy conflict) {
        var source = new Place.Remote(profile, blob.container(), blob.id().text());
        return new Find(
                Optional.empty(),
                Direction.DOWNLOAD,
                source,
                target,
                Metadata.EMPTY,
                false,
                conflict,
                0,
                "",
                Optional.empty());
    }

    private static Find copyOf(Place.Remote source, Place.Remote target, boolean move, ConflictPolicy conflict)
            throws BlobException {
        if (source.equals(target) && (move || conflict != ConflictPolicy.KEEP_BOTH)) {
            throw new BlobException(Kind.INVALID, source.display() + " cannot be copied onto itself.");
        }
        var _ = new BlobName(target.name());
        return new Find(
                Optional.empty(),
                Direction.COPY,
                source,
                target,
                Metadata.EMPTY,
                move,
                conflict,
                0,
                "",
                Optional.empty());
    }

    /// Copying a folder into itself would find its own copies and never end.
    private static void refuseInside(Place.Remote source, Place.Remote target) throws BlobException {
        if (source.profile().equals(target.profile())
                && source.bucket().equals(target.bucket())
                && target.name().startsWith(source.name())) {
            throw new BlobException(Kind.INVALID, source.display() + " cannot be copied into itself.");
        }
    }

    private static Place.Remote below(Place.Remote base, String name) {
        return new Place.Remote(base.profile(), base.bucket(), base.name() + name);
    }

    private static String leaf(BlobAddress blob) {
        return new BlobName(blob.id().text()).leaf();
    }

    private static String folderName(ContainerName container, String prefix) {
        return prefix.isEmpty() ? container.text() + "/" : new BlobName(prefix).leaf();
    }

    /// A file that a person names and that cannot be sent is refused on the spot; one found in a folder becomes a
    /// failed transfer.
    private static Find possible(Find find) throws BlobException {
        if (find.refusal().isPresent()) {
            Failure failure = find.refusal().get();
            throw new BlobException(
                    failure.kind().equals(LocalFinds.GONE) ? Kind.NOT_FOUND : Kind.valueOf(failure.kind()),
                    failure.message());
        }
        return find;
    }

    private static String title(String verb, int items, String target) {
        return "%s %d %s to %s".formatted(verb, items, items == 1 ? "item" : "items", target);
    }
}
