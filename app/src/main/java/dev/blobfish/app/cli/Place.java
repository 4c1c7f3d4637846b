package dev.blobfish.app.cli;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobId;
import dev.blobfish.sdk.ContainerName;
import java.nio.file.Path;
import java.util.Optional;

/// What an argument of a verb points at.
sealed interface Place {
    /// A file or folder of this machine.
    ///
    /// @param folderMeant whether it was written with a slash at the end
    record Local(Path path, boolean folderMeant) implements Place {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /// A store, a container, or something in it.
    ///
    /// @param container absent for the store itself
    /// @param path a blob's id, or a folder; empty for the container itself
    record InStore(String profile, Optional<ContainerName> container, String path) implements Place {
        boolean isContainer() {
            return container.isPresent() && path.isEmpty();
        }

        /// Whether it can only be a folder: the container itself, or written with a slash at the end.
        boolean folderMeant() {
            return path.isEmpty() || path.endsWith("/");
        }

        /// The path as a prefix of names: empty or ending in `/`.
        String prefix() {
            return folderMeant() ? path : path + "/";
        }

        ContainerName containerName() throws UsageException {
            return container.orElseThrow(() -> new UsageException("\"" + profile + ":\" names a connection only. Write "
                    + profile + ":BUCKET, or " + profile + ":BUCKET/NAME."));
        }

        /// The blob that is meant.
        BlobAddress blob() throws UsageException {
            ContainerName in = containerName();
            if (path.isEmpty()) {
                throw new UsageException("\"" + this + "\" names a whole bucket; this needs a blob in it: " + profile
                        + ":" + in + "/NAME.");
            }
            return new BlobAddress(in, new BlobId(path));
        }

        InStore at(String otherPath) {
            return new InStore(profile, container, otherPath);
        }

        @Override
        public String toString() {
            return profile + ":"
                    + container
                            .map(c -> path.isEmpty() ? c.text() : c + "/" + path)
                            .orElse("");
        }
    }
}
