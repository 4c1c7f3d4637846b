package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.driver.BlobDriver;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/// A store that notes when its first page of a listing was answered.
final class ListedStore implements Stores {

    private final BlobStore noting;
    private volatile long firstPageAt;

    ListedStore(BlobStore store) {
        noting = dev.blobfish.sdk.driver.Stores.over((BlobDriver) Proxy.newProxyInstance(
                BlobDriver.class.getClassLoader(),
                new Class<?>[] {BlobDriver.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "capabilities" -> store.capabilities(Optional.of(GeneratedStore.BUCKET));
                    case "containers" -> store.containers();
                    case "access" -> store.access((BlobAddress) arguments[0]);
                    case "list" -> noted(store, (ListRequest) arguments[0]);
                    default -> throw new BlobException(BlobException.Kind.UNSUPPORTED, method.getName());
                }));
    }

    private Listing noted(BlobStore store, ListRequest request) throws BlobException {
        Listing page = store.list(request);
        if (request.cursor().isEmpty()) {
            firstPageAt = System.nanoTime();
        }
        return page;
    }

    /// As [System#nanoTime]; 0 before.
    long firstPageAt() {
        return firstPageAt;
    }

    @Override
    public List<StoreProfile> profiles() {
        return List.of();
    }

    @Override
    public BlobStore store(String profileId) {
        return noting;
    }
}
