package dev.blobfish.sdk;

import java.util.List;
import java.util.Map;

/// What became of a bulk delete: each address is in exactly one of the two.
public record DeleteReport(List<BlobAddress> deleted, Map<BlobAddress, BlobException> failed) {
    public DeleteReport {
        deleted = List.copyOf(deleted);
        failed = Map.copyOf(failed);
    }
}
