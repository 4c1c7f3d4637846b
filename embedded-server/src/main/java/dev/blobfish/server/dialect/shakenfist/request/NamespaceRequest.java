package dev.blobfish.server.dialect.shakenfist.request;

/// Requests to namespaces, their keys and whom they trust.
public sealed interface NamespaceRequest extends ProtectedRequest {
    /// `GET /auth/namespaces`.
    record ListNamespaces() implements NamespaceRequest {}

    /// `POST /auth/namespaces`.
    record CreateNamespace() implements NamespaceRequest {}

    /// `GET /auth/namespaces/{namespace}`.
    record GetNamespace(String namespace) implements NamespaceRequest {}

    /// `DELETE /auth/namespaces/{namespace}`.
    record DeleteNamespace(String namespace) implements NamespaceRequest {}

    /// `GET /auth/namespaces/{namespace}/keys`.
    record ListKeys(String namespace) implements NamespaceRequest {}

    /// `POST /auth/namespaces/{namespace}/keys`.
    record AddKey(String namespace) implements NamespaceRequest {}

    /// `PUT /auth/namespaces/{namespace}/keys/{key}`.
    record ReplaceKey(String namespace, String key) implements NamespaceRequest {}

    /// `DELETE /auth/namespaces/{namespace}/keys/{key}`.
    record DeleteKey(String namespace, String key) implements NamespaceRequest {}

    /// `POST /auth/namespaces/{namespace}/trust`.
    record AddTrust(String namespace) implements NamespaceRequest {}

    /// `DELETE /auth/namespaces/{namespace}/trust/{other}`.
    record RemoveTrust(String namespace, String other) implements NamespaceRequest {}
}
