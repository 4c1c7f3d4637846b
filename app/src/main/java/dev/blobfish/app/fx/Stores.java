package dev.blobfish.app.fx;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.StoreProfile;
import java.util.List;

/// The connections, as far as the window needs them. Blocks; call it in the background.
public interface Stores {

    /// All connections, the bundled store first.
    List<StoreProfile> profiles() throws BlobException;

    /// The open store of a connection; the same one each time.
    BlobStore store(String profileId) throws BlobException;
}
