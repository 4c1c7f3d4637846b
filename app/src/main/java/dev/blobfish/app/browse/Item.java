package dev.blobfish.app.browse;

import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.ContainerInfo;

/// A row of the list as a value.
public sealed interface Item {

    /// The last part of the name, without a slash at its end.
    String name();

    /// A container, at the root of a connection.
    record Bucket(ContainerInfo info) implements Item {
        @Override
        public String name() {
            return info.name().text();
        }
    }

    /// A folder.
    ///
    /// @param path from the top of the container, ending in `/`
    record Folder(String path) implements Item {
        @Override
        public String name() {
            int cut = path.lastIndexOf('/', path.length() - 2);
            return path.substring(cut + 1, path.length() - 1);
        }
    }

    /// A blob.
    record Blob(BlobInfo info) implements Item {
        @Override
        public String name() {
            return info.name().leaf();
        }
    }
}
