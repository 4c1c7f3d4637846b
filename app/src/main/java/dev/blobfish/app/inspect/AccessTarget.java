package dev.blobfish.app.inspect;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ContainerName;

/// What has access rights: a blob or a container.
public sealed interface AccessTarget {
    ContainerName container();

    /// What people call it.
    String name();

    Access read(BlobStore store) throws BlobException;

    void write(BlobStore store, Access access) throws BlobException;

    record OfBlob(BlobAddress address) implements AccessTarget {
        @Override
        public ContainerName container() {
            return address.container();
        }

        @Override
        public String name() {
            return address.id().text();
        }

        @Override
        public Access read(BlobStore store) throws BlobException {
            return store.access(address);
        }

        @Override
        public void write(BlobStore store, Access access) throws BlobException {
            store.setAccess(address, access);
        }
    }

    record OfContainer(ContainerName container) implements AccessTarget {
        @Override
        public String name() {
            return container.text();
        }

        @Override
        public Access read(BlobStore store) throws BlobException {
            return store.containerAccess(container);
        }

        @Override
        public void write(BlobStore store, Access access) throws BlobException {
            store.setContainerAccess(container, access);
        }
    }
}
