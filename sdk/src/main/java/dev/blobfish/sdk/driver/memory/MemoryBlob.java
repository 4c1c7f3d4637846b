package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.DigestAlgorithm;
import dev.blobfish.sdk.DigestSet;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.driver.Digests;
import java.time.Instant;
import java.util.Optional;

/// A stored blob. Never changed, only replaced, so that a reader keeps the bytes it began with.
record MemoryBlob(byte[] bytes, String etag, Metadata metadata, Access access, Instant modified) {
    static MemoryBlob of(byte[] bytes, Metadata metadata, Instant now) {
        return new MemoryBlob(bytes, Digests.hex(Digests.md5().digest(bytes)), metadata, MemoryAccess.PRIVATE, now);
    }

    MemoryBlob withMetadata(Metadata replacement, Instant now) {
        return new MemoryBlob(bytes, etag, replacement, access, now);
    }

    MemoryBlob withAccess(Access replacement) {
        return new MemoryBlob(bytes, etag, metadata, replacement, modified);
    }

    /// As a listing shows it.
    BlobInfo listed(BlobAddress address) {
        return info(address, Optional.empty());
    }

    /// As a stat shows it.
    BlobInfo full(BlobAddress address) {
        return info(address, Optional.of(metadata));
    }

    private BlobInfo info(BlobAddress address, Optional<Metadata> shown) {
        var digests = etag.indexOf('-') < 0 ? DigestSet.of(DigestAlgorithm.MD5, etag) : DigestSet.NONE;
        var name = new BlobName(address.id().text());
        return new BlobInfo(
                address, name, bytes.length, modified, etag, digests, shown, Optional.of(MemoryAccess.OWNER.id()));
    }
}
