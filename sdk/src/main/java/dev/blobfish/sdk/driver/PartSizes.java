package dev.blobfish.sdk.driver;

import dev.blobfish.sdk.Capabilities.Limits;
import dev.blobfish.sdk.UploadPlan;

/// From which size on an upload is cut into parts, and how large they are.
///
/// @param multipartFrom in bytes; smaller uploads go in one request
/// @param partSize in bytes, where `maxParts` of these are enough; else it grows by whole MiB
public record PartSizes(long multipartFrom, long partSize) {
    private static final long MIB = 1L << 20;

    /// 8 MiB parts from 16 MiB on.
    public static final PartSizes USUAL = new PartSizes(16 * MIB, 8 * MIB);

    /// @param size at most `limits.maxBlob()`
    public UploadPlan plan(long size, Limits limits) {
        if (size < multipartFrom && size <= limits.maxWholeBody()) {
            return new UploadPlan.WholeBody();
        }
        long needed = Math.ceilDiv(Math.ceilDiv(size, limits.maxParts()), MIB) * MIB;
        long part = Math.min(limits.maxPart(), size > partSize * limits.maxParts() ? needed : partSize);
        return new UploadPlan.Parts(part, Math.toIntExact(Math.max(1, Math.ceilDiv(size, part))));
    }
}
