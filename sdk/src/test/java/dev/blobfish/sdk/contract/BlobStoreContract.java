package dev.blobfish.sdk.contract;

import static dev.blobfish.sdk.contract.StoreFixture.refused;

import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Feature;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store does, whatever its dialect and its network. A subclass says how to open one; what a store cannot do
/// it says itself, by its capabilities. A deviation is an overridden test with the reason.
public abstract class BlobStoreContract
        implements ContainerContract,
                ContentContract,
                ListingContract,
                UploadContract,
                MetadataContract,
                AccessContract,
                LinkContract {
    private BlobStore store;
    private ContainerName container;

    /// A store, opened for one test. It may hold other containers.
    protected abstract BlobStore open() throws Exception;

    @Override
    public final BlobStore store() {
        return store;
    }

    @Override
    public final ContainerName container() {
        return container;
    }

    @BeforeEach
    final void openStore() throws Exception {
        store = open();
        container = new ContainerName(
                "contract-" + UUID.randomUUID().toString().substring(0, 13).toLowerCase(Locale.ROOT));
        if (store.capabilities(java.util.Optional.empty()).has(Feature.CREATE_CONTAINER)) {
            store.createContainer(container);
        }
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    @Test
    void aClosedStoreDoesNothing() {
        store.close();
        store.close();
        refused(Kind.CANCELLED, () -> store.containers());
    }
}
