package dev.blobfish.server.dialect.shakenfist.request;

/// A request that needs a token.
public sealed interface ProtectedRequest extends ShakenFistRequest
        permits ArtifactRequest,
                BlobRequest,
                LabelRequest,
                MetadataRequest,
                NamespaceRequest,
                UploadRequest,
                EmptyList {}
