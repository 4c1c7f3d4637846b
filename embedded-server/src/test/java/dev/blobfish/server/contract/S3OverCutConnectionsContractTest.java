package dev.blobfish.server.contract;

import dev.blobfish.sdk.contract.Fault;
import java.util.Random;

/// Half of all connections are reset somewhere in a request or a reply. Who repeats and asks as the failures' kinds
/// allow comes to the same end.
class S3OverCutConnectionsContractTest extends S3OverNetworkContract {
    @Override
    Fault fault(Random chance) {
        long at = (long) Math.pow(10, 1 + chance.nextDouble() * 4);
        return switch (chance.nextInt(4)) {
            case 0 -> Fault.cutRequest(at);
            case 1 -> Fault.cutReply(at);
            default -> Fault.NONE;
        };
    }
}
