package dev.blobfish.sdk.contract;

import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;

class MemoryContractTest extends BlobStoreContract {
    @Override
    protected BlobStore open() {
        return BlobStores.inMemory();
    }
}
