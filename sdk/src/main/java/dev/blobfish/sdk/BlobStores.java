package dev.blobfish.sdk;

import dev.blobfish.sdk.driver.memory.MemoryDriver;
import dev.blobfish.sdk.driver.s3.S3Driver;

/// Where stores come from.
public final class BlobStores {
    private BlobStores() {}

    /// Opens the store of a connection. Nothing is sent yet: wrong credentials or an absent host show with the
    /// first call.
    ///
    /// @param secret the secret half of the credentials, [Secret#NONE] for anonymous access
    /// @throws BlobException `INVALID` when the connection makes no sense: an endpoint that is no http URL, an
    /// unknown option
    public static BlobStore open(StoreProfile profile, Secret secret) throws BlobException {
        return new BlobStore(
                switch (profile.dialect()) {
                    case S3 -> S3Driver.open(profile, secret);
                });
    }

    /// An empty store in this program's memory that can do everything; for tests and demonstrations. Its content is
    /// gone
    /// when the store is no longer used.
    public static BlobStore inMemory() {
        return new BlobStore(new MemoryDriver());
    }
}
