package dev.blobfish.server.dialect.shakenfist.request;

/// `GET /instances` or `GET /networks`: a store has neither.
public record EmptyList() implements ProtectedRequest {}
