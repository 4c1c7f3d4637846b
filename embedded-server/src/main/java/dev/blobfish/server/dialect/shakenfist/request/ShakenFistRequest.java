package dev.blobfish.server.dialect.shakenfist.request;

/// A request, understood: one record an operation. Nothing behind the routes looks at a method or a path again.
public sealed interface ShakenFistRequest permits PublicRequest, ProtectedRequest {}
