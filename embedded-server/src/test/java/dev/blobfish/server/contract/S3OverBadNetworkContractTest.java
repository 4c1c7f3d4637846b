package dev.blobfish.server.contract;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.contract.BlobStoreContract;
import dev.blobfish.sdk.contract.FaultProxy;
import dev.blobfish.sdk.contract.FaultProxy.Fault;
import dev.blobfish.sdk.contract.Patient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The same contract over a network on which half of all connections are reset somewhere in a request or a reply. Who
/// repeats and asks as the failures' kinds allow comes to the same end.
class S3OverBadNetworkContractTest extends BlobStoreContract {
    private static final int SEED = 20_260_304;

    @TempDir
    static Path folder;

    private static StoreUnderTest server;
    private static FaultProxy proxy;

    @BeforeAll
    static void start() throws Exception {
        server = new StoreUnderTest(folder.resolve("store"));
        proxy = FaultProxy.before(server.uri());
    }

    @AfterAll
    static void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @BeforeEach
    void spoilTheNetwork() {
        var chance = new Random(SEED);
        proxy.order(_ -> fault(chance));
    }

    @Override
    protected BlobStore open() throws BlobException {
        return Patient.store(server.profile(proxy.uri()), server.secret());
    }

    private static synchronized Fault fault(Random chance) {
        long at = (long) Math.pow(10, 1 + chance.nextDouble() * 4);
        return switch (chance.nextInt(4)) {
            case 0 -> Fault.cutRequest(at);
            case 1 -> Fault.cutReply(at);
            default -> Fault.NONE;
        };
    }

    @Override
    public void calmTheNetwork() {
        proxy.order(_ -> Fault.NONE);
    }
}
