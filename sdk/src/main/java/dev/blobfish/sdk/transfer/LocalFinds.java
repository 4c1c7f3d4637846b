package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.transfer.Enroller.Find;
import dev.blobfish.sdk.transfer.TransferSnapshot.Direction;
import dev.blobfish.sdk.transfer.TransferSnapshot.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Makes uploads of local files. What cannot be sent becomes a refused transfer that says why, so that nothing is left
/// out silently.
///
/// @param base the store, container and prefix to write to
record LocalFinds(Optional<Long> walk, Place.Remote base, Metadata metadata, ConflictPolicy conflict) {
    static final String GONE = "SOURCE_GONE";

    /// @param name of the blob, below the prefix; ends in `/` for the marker of an empty folder
    Find find(Path file, String name) {
        var target = new Place.Remote(base.profile(), base.bucket(), base.name() + name);
        try {
            // follows links: to files they are as good as the file
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var refusal = refusal(file, attributes, target.name());
            var print = SourceFingerprint.of(attributes);
            return make(file, target, print.size(), print.text(), refusal);
        } catch (NoSuchFileException e) {
            return make(
                    file, target, 0, "", Optional.of(new Failure(GONE, LocalPaths.display(file) + " does not exist.")));
        } catch (IOException e) {
            return refused(file, name, e);
        }
    }

    Find refused(Path file, String name, IOException reason) {
        var target = new Place.Remote(base.profile(), base.bucket(), base.name() + name);
        var failure = new Failure(Kind.LOCAL_IO.name(), LocalPaths.display(file) + " cannot be read: " + reason);
        return make(file, target, 0, "", Optional.of(failure));
    }

    private Find make(Path file, Place.Remote target, long size, String print, Optional<Failure> refusal) {
        return new Find(
                walk,
                Direction.UPLOAD,
                new Place.Local(file),
                target,
                ContentTypes.complete(metadata, target.name()),
                false,
                conflict,
                size,
                print,
                refusal);
    }

    private static Optional<Failure> refusal(Path file, BasicFileAttributes attributes, String target) {
        if (attributes.isOther()) {
            return Optional.of(new Failure(
                    Kind.UNSUPPORTED.name(), LocalPaths.display(file) + " is a device, pipe or socket, not a file."));
        }
        try {
            var _ = new BlobName(target);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Failure(
                    Kind.INVALID.name(), "\"" + target + "\" cannot be the name of a blob: " + e.getMessage()));
        }
    }
}
