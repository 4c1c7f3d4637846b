package dev.blobfish.server.dialect.shakenfist.request;

/// Requests to blobs.
public sealed interface BlobRequest extends ProtectedRequest {
    /// `GET /blobs`.
    record ListBlobs() implements BlobRequest {}

    /// `GET /blobs/{uuid}`.
    record GetBlob(String uuid) implements BlobRequest {}

    /// `GET /blobs/{uuid}/data`.
    ///
    /// @param window which of the bytes, as far as the query said it
    record GetData(String uuid, DataWindow window) implements BlobRequest {}

    /// `GET /blob_checksums/{algorithm}/{hash}`.
    record FindBlob(String algorithm, String hash) implements BlobRequest {}
}
