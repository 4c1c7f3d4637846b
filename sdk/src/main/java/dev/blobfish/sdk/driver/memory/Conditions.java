package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.WriteCondition;
import java.util.Optional;

/// What must hold for a write or a read to happen.
final class Conditions {
    private Conditions() {}

    static void check(WriteCondition condition, Optional<MemoryBlob> present, BlobAddress address)
            throws BlobException {
        switch (condition) {
            case WriteCondition.Always _ -> {}
            case WriteCondition.IfAbsent _ -> {
                if (present.isPresent()) {
                    throw new BlobException(Kind.PRECONDITION_FAILED, address + " exists already");
                }
            }
            case WriteCondition.IfMatch(String etag) ->
                match(present.orElseThrow(() -> MemoryContainers.notFound(address)), etag, address);
        }
    }

    static void match(MemoryBlob blob, String etag, BlobAddress address) throws BlobException {
        if (!blob.etag().equals(etag)) {
            throw new BlobException(Kind.PRECONDITION_FAILED, address + " has changed since it was read");
        }
    }
}
