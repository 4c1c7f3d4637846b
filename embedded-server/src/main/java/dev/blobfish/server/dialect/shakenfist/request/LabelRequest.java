package dev.blobfish.server.dialect.shakenfist.request;

/// Requests to labels: artifacts that were made of a blob by name.
public sealed interface LabelRequest extends ProtectedRequest {
    /// The name, perhaps with a namespace and a slash in front.
    String name();

    /// `POST /label/{name}`.
    record PutLabel(String name) implements LabelRequest {}

    /// `GET /label/{name}`.
    record GetLabel(String name) implements LabelRequest {}

    /// `DELETE /label/{name}`.
    record DeleteLabel(String name) implements LabelRequest {}
}
