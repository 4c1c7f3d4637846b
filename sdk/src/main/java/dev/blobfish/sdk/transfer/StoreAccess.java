package dev.blobfish.sdk.transfer;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;

/// How the engine reaches the stores of the profiles that its transfers name. Called from many threads and often: the
/// app keeps open stores.
@FunctionalInterface
public interface StoreAccess {
    /// The store of a profile, open. The engine does not close it.
    ///
    /// @throws BlobException `NOT_FOUND` when there is no such profile (any more), `NOT_AUTHENTICATED` when its
    /// secret is missing
    BlobStore store(String profileId) throws BlobException;
}
