package dev.blobfish.server.dialect.shakenfist.request;

/// Requests to artifacts. A reference is a UUID or a name.
public sealed interface ArtifactRequest extends ProtectedRequest {
    /// `GET /artifacts`.
    record ListArtifacts() implements ArtifactRequest {}

    /// `POST /artifacts`: an artifact of a remote file.
    record FetchArtifact() implements ArtifactRequest {}

    /// `DELETE /artifacts`: all of a namespace.
    record DeleteArtifacts() implements ArtifactRequest {}

    /// `POST /artifacts/upload/{name}`: a version of an upload or of a blob.
    record AddVersion(String name) implements ArtifactRequest {}

    /// `GET /artifacts/{ref}`.
    record GetArtifact(String reference) implements ArtifactRequest {}

    /// `DELETE /artifacts/{ref}`.
    record DeleteArtifact(String reference) implements ArtifactRequest {}

    /// `GET /artifacts/{ref}/versions`.
    record ListVersions(String reference) implements ArtifactRequest {}

    /// `POST /artifacts/{ref}/versions`: how many to keep.
    record KeepVersions(String reference) implements ArtifactRequest {}

    /// `DELETE /artifacts/{ref}/versions/{number}`.
    ///
    /// @param number as sent
    record DeleteVersion(String reference, String number) implements ArtifactRequest {}

    /// `POST /artifacts/{ref}/share` and `.../unshare`.
    record Share(String reference, boolean shared) implements ArtifactRequest {}

    /// `GET /artifacts/{ref}/events`.
    record ListEvents(String reference) implements ArtifactRequest {}
}
