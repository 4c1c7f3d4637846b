package dev.blobfish.server.contract;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.contract.BlobStoreContract;
import dev.blobfish.sdk.contract.Fault;
import dev.blobfish.sdk.contract.FaultProxy;
import dev.blobfish.sdk.contract.Patient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The whole contract over a network that a subclass makes bad.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class S3OverNetworkContract extends BlobStoreContract {
    private static final int SEED = 20_260_304;

    private StoreUnderTest server;
    private FaultProxy proxy;

    /// What the next connection suffers.
    abstract Fault fault(Random chance);

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = new StoreUnderTest(folder.resolve("store"));
        proxy = FaultProxy.before(server.uri());
    }

    @AfterAll
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @BeforeEach
    void spoilTheNetwork() {
        var chance = new Random(SEED);
        proxy.orderAhead(_ -> fault(chance));
    }

    @Override
    public void calmTheNetwork() {
        proxy.orderAhead(_ -> Fault.NONE);
    }

    @Override
    protected final BlobStore open() throws BlobException {
        return open(server, proxy);
    }

    /// Who repeats and asks as the failures' kinds allow.
    BlobStore open(StoreUnderTest store, FaultProxy network) throws BlobException {
        return Patient.store(store.profile(network.uri()), store.secret());
    }
}
