package dev.blobfish.server.dialect.shakenfist.request;

/// Requests to uploads.
public sealed interface UploadRequest extends ProtectedRequest {
    /// `POST /upload`.
    record CreateUpload() implements UploadRequest {}

    /// `POST /upload/{uuid}`: the body is bytes, whatever they look like.
    record AppendUpload(String uuid) implements UploadRequest {}

    /// `POST /upload/{uuid}/truncate/{length}`.
    ///
    /// @param length as sent
    record TruncateUpload(String uuid, String length) implements UploadRequest {}
}
