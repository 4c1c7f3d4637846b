package dev.blobfish.server.dialect.shakenfist.request;

import java.util.Set;

/// What a handler may be told in a body. Handlers of the original are methods of Python that get the body's keys as
/// named arguments, and clients are told so when they send another.
///
/// @param handler   as Python names it: `BlobEndpoint.get`
/// @param inPath    arguments that the path gives; those of the body are ignored then
/// @param arguments others
/// @param bytes     whether the body is bytes and no JSON
record Signature(String handler, Set<String> inPath, Set<String> arguments, boolean bytes) {}
