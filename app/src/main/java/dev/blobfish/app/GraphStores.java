package dev.blobfish.app;

import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.StoreProfile;
import java.util.List;

/// The window's view of the connections.
record GraphStores(AppGraph graph) implements Stores {

    @Override
    public List<StoreProfile> profiles() throws BlobException {
        return graph.connections().list();
    }

    @Override
    public BlobStore store(String profileId) throws BlobException {
        return graph.stores().store(profileId);
    }
}
