package dev.blobfish.server.contract;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.contract.Fault;
import dev.blobfish.sdk.contract.FaultProxy;
import java.time.Duration;
import java.util.Random;

/// Everything arrives late and in pieces that end anywhere. Nothing needs to be repeated for that.
class S3OverSlowConnectionsContractTest extends S3OverNetworkContract {
    @Override
    Fault fault(Random chance) {
        return Fault.delay(Duration.ofNanos(chance.nextLong(3_000_000)));
    }

    @Override
    BlobStore open(StoreUnderTest store, FaultProxy network) throws BlobException {
        return BlobStores.open(store.profile(network.uri()), store.secret());
    }
}
