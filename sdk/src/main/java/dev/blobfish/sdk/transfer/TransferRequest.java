package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Metadata;
import java.nio.file.Path;
import java.util.List;

/// One wish of a person: it becomes a group in the journal with a transfer per file.
public sealed interface TransferRequest {
    ConflictPolicy onConflict();

    /// Under which name a folder's content arrives. `cp -r photos new` needs both: `photos` arrives inside `new`
    /// where that
    /// exists, and as `new` where it does not.
    enum FolderNaming {
        /// In a folder of the source folder's name.
        OWN_NAME,
        /// In the target itself, which so becomes the folder's copy.
        CONTENT_ONLY
    }

    /// Files and folders to a place in a store. A folder is walked while its first files are being sent, and
    /// arrives under
    /// its own name; an empty folder arrives as a zero-byte blob whose name ends in `/`. Symbolic links to files
    /// are followed, to folders not.
    ///
    /// @param prefix empty or ending in `/`
    /// @param metadata given to every blob; where it has no content type, one is chosen from the file's name
    /// @param naming whether a folder among the sources arrives under its own name
    record Upload(
            String profileId,
            List<Path> sources,
            ContainerName container,
            String prefix,
            Metadata metadata,
            ConflictPolicy onConflict,
            FolderNaming naming)
            implements TransferRequest {
        public Upload(
                String profileId,
                List<Path> sources,
                ContainerName container,
                String prefix,
                Metadata metadata,
                ConflictPolicy onConflict) {
            this(profileId, sources, container, prefix, metadata, onConflict, FolderNaming.OWN_NAME);
        }
    }

    /// One file to one exact name.
    record UploadAs(
            String profileId,
            Path source,
            ContainerName container,
            BlobName name,
            Metadata metadata,
            ConflictPolicy onConflict)
            implements TransferRequest {}

    /// Blobs, and folders with all that is below them, into a local folder that exists or is made.
    ///
    /// @param folders prefixes ending in `/`; each arrives as a folder of its last segment's name. An empty prefix
    /// means
    ///     the whole container and arrives as a folder of the container's name
    record Download(
            String profileId,
            ContainerName container,
            List<BlobAddress> blobs,
            List<String> folders,
            Path targetFolder,
            ConflictPolicy onConflict,
            FolderNaming naming)
            implements TransferRequest {
        public Download(
                String profileId,
                ContainerName container,
                List<BlobAddress> blobs,
                List<String> folders,
                Path targetFolder,
                ConflictPolicy onConflict) {
            this(profileId, container, blobs, folders, targetFolder, onConflict, FolderNaming.OWN_NAME);
        }
    }

    /// One blob to one exact local path.
    record DownloadAs(String profileId, BlobAddress source, Path target, ConflictPolicy onConflict)
            implements TransferRequest {}

    /// Blobs and folders from a store to the same or another one; inside one store the bytes do not pass through
    /// here.
    ///
    /// @param targetPrefix empty or ending in `/`
    record Copy(
            String profileId,
            ContainerName container,
            List<BlobAddress> blobs,
            List<String> folders,
            String targetProfileId,
            ContainerName targetContainer,
            String targetPrefix,
            ConflictPolicy onConflict,
            FolderNaming naming)
            implements TransferRequest {
        public Copy(
                String profileId,
                ContainerName container,
                List<BlobAddress> blobs,
                List<String> folders,
                String targetProfileId,
                ContainerName targetContainer,
                String targetPrefix,
                ConflictPolicy onConflict) {
            this(
                    profileId,
                    container,
                    blobs,
                    folders,
                    targetProfileId,
                    targetContainer,
                    targetPrefix,
                    onConflict,
                    FolderNaming.OWN_NAME);
        }
    }

    /// One blob to one exact name in the same or another store.
    ///
    /// @param deleteSource true moves: the source is deleted once the copy is verified
    record CopyAs(
            String profileId,
            BlobAddress source,
            String targetProfileId,
            ContainerName targetContainer,
            BlobName targetName,
            boolean deleteSource,
            ConflictPolicy onConflict)
            implements TransferRequest {}
}
