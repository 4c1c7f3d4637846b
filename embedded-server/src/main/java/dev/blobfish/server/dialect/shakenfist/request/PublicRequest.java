package dev.blobfish.server.dialect.shakenfist.request;

/// A request that needs no token.
public sealed interface PublicRequest extends ShakenFistRequest {
    /// `GET /`: what the server can do.
    record RootPage() implements PublicRequest {}

    /// `POST /auth`: a key for a token.
    record Authenticate() implements PublicRequest {}
}
