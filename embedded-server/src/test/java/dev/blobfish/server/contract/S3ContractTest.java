package dev.blobfish.server.contract;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.contract.BlobStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The SDK's S3 driver on the local store: two readings of one specification.
class S3ContractTest extends BlobStoreContract {
    @TempDir
    static Path folder;

    private static StoreUnderTest server;

    @BeforeAll
    static void start() throws Exception {
        server = new StoreUnderTest(folder.resolve("store"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected BlobStore open() throws BlobException {
        return BlobStores.open(server.profile(server.uri()), server.secret());
    }
}
