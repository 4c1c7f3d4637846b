package dev.blobfish.sdk;

/// How a store takes an upload, and so how the upload resumes. Decided once per upload, from its size, and kept with
/// it.
public sealed interface UploadPlan {
    /// In one request; an interruption starts from zero.
    record WholeBody() implements UploadPlan {}

    /// In parts of `partSize` bytes (the last may be shorter), numbered 1 to `count`, in any order; resumes by
    /// part.
    record Parts(long partSize, int count) implements UploadPlan {
        /// The bytes of a part of an upload of `total` bytes.
        public ByteRange range(int number, long total) {
            long offset = (number - 1) * partSize;
            return new ByteRange(offset, Math.min(partSize, total - offset));
        }
    }

    /// In order, in chunks of `chunkSize` bytes; resumes at the offset that the store acknowledges.
    record Append(long chunkSize) implements UploadPlan {}
}
