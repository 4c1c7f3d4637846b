package dev.blobfish.server.dialect.shakenfist.request;

/// Requests to metadata.
public sealed interface MetadataRequest extends ProtectedRequest {
    /// What the metadata belongs to.
    Subject subject();

    /// What can have metadata.
    sealed interface Subject {
        /// A blob.
        record OfBlob(String uuid) implements Subject {}

        /// An artifact.
        record OfArtifact(String reference) implements Subject {}

        /// A namespace.
        record OfNamespace(String name) implements Subject {}
    }

    /// `GET .../metadata`.
    record GetMetadata(Subject subject) implements MetadataRequest {}

    /// `POST .../metadata`: the key is in the body.
    record AddMetadata(Subject subject) implements MetadataRequest {}

    /// `PUT .../metadata/{key}`.
    record PutMetadata(Subject subject, String key) implements MetadataRequest {}

    /// `DELETE .../metadata/{key}`.
    record DeleteMetadata(Subject subject, String key) implements MetadataRequest {}
}
