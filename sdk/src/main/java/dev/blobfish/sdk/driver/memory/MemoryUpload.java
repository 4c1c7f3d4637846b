package dev.blobfish.sdk.driver.memory;

import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PartReceipt;
import dev.blobfish.sdk.driver.Digests;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/// An upload in parts that has not been completed. Guarded by the driver's lock.
final class MemoryUpload {
    private record Part(byte[] bytes, byte[] md5) {
        PartReceipt receipt(int number) {
            return new PartReceipt(number, bytes.length, Digests.hex(md5));
        }
    }

    private final BlobAddress target;
    private final Metadata metadata;
    private final Instant begun;
    private final TreeMap<Integer, Part> parts = new TreeMap<>();

    MemoryUpload(BlobAddress target, Metadata metadata, Instant begun) {
        this.target = target;
        this.metadata = metadata;
        this.begun = begun;
    }

    BlobAddress target() {
        return target;
    }

    Instant begun() {
        return begun;
    }

    PartReceipt put(int number, byte[] bytes) {
        var part = new Part(bytes, Digests.md5().digest(bytes));
        parts.put(number, part);
        return part.receipt(number);
    }

    List<PartReceipt> receipts() {
        return parts.entrySet().stream()
                .map(e -> e.getValue().receipt(e.getKey()))
                .toList();
    }

    /// @throws BlobException `INVALID` when a part is not there as described, or too small
    MemoryBlob join(List<PartReceipt> wanted, long minPart, Instant now) throws BlobException {
        var bytes = new ByteArrayOutputStream();
        var digest = Digests.md5();
        for (int i = 0; i < wanted.size(); i++) {
            PartReceipt receipt = wanted.get(i);
            Part part = parts.get(receipt.number());
            if (part == null || !part.receipt(receipt.number()).etag().equals(receipt.etag())) {
                throw new BlobException(Kind.INVALID, "Part " + receipt.number() + " is not in the store as described");
            }
            if (part.bytes.length < minPart && i < wanted.size() - 1) {
                throw new BlobException(
                        Kind.INVALID, "Part " + receipt.number() + " has fewer than " + minPart + " bytes");
            }
            bytes.writeBytes(part.bytes);
            digest.update(part.md5);
        }
        var etag = Digests.hex(digest.digest()) + "-" + wanted.size();
        return new MemoryBlob(bytes.toByteArray(), etag, metadata, MemoryAccess.PRIVATE, now);
    }
}
