package dev.blobfish.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.contract.Fault;
import dev.blobfish.sdk.contract.FaultProxy;
import dev.blobfish.sdk.contract.Patient;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;

/// A third of all bodies that are sent, and of all blobs that are read whole, arrive with one bit changed. The store
/// refuses the former, the reader's comparison the latter; what is repeated is right, and no wrong byte is ever stored
/// or handed on. What no digest covers, as HTTP over plain TCP has it for heads, lists and ranges, is left as it is.
class S3OverCorruptingConnectionsContractTest extends S3OverNetworkContract {
    private final AtomicInteger spoiled = new AtomicInteger();

    @Override
    Fault fault(Random chance) {
        return Fault.spoilBodies(length -> {
            if (chance.nextInt(3) != 0) {
                return -1;
            }
            spoiled.incrementAndGet();
            return chance.nextLong(length);
        });
    }

    @Override
    BlobStore open(StoreUnderTest store, FaultProxy network) throws BlobException {
        return Patient.comparing(store.profile(network.uri()), store.secret());
    }

    @AfterAll
    void somethingWasSpoiled() {
        assertThat(spoiled).hasValueGreaterThan(50);
    }
}
