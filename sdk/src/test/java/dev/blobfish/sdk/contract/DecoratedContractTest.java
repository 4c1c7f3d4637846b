package dev.blobfish.sdk.contract;

import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.driver.Stores;
import dev.blobfish.sdk.driver.decorate.FaultPlan;
import dev.blobfish.sdk.driver.decorate.Flaky;
import dev.blobfish.sdk.driver.decorate.Rate;
import dev.blobfish.sdk.driver.decorate.Recording;
import dev.blobfish.sdk.driver.decorate.Throttled;
import dev.blobfish.sdk.driver.memory.MemoryDriver;

/// Decorators change when things happen, and nothing else.
class DecoratedContractTest extends BlobStoreContract {
    private static final Rate FAST = Rate.of(1L << 33);

    @Override
    protected BlobStore open() {
        var reliable = new Flaky(new MemoryDriver(), _ -> FaultPlan.Fault.NONE);
        return Stores.over(new Recording(new Throttled(reliable, FAST, FAST)));
    }
}
