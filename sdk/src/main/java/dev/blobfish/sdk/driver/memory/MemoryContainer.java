package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobName;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A container and its blobs by name. Guarded by the driver's lock.
final class MemoryContainer {
    final NavigableMap<String, MemoryBlob> blobs = new TreeMap<>(BlobName.ORDER);
    final Instant created;
    Access access = MemoryAccess.PRIVATE;

    MemoryContainer(Instant created) {
        this.created = created;
    }
}
