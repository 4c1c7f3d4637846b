package dev.blobfish.server.dialect.usos.auth;

/// What a method demands of a signature.
///
/// @param protectedTransport whether the request came so that secrets may travel in it
/// @param plaintextOnly      whether a signature over the request is refused
public record Demand(boolean protectedTransport, boolean plaintextOnly) {}
