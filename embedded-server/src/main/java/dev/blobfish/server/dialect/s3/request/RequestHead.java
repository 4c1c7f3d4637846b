package dev.blobfish.server.dialect.s3.request;

import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import dev.blobfish.server.http.Headers;

/// The head of a request after authentication.
///
/// @param headers with those that a presigned URL carries in its query
/// @param signed whether a known account sent it
public record RequestHead(String method, QueryParameters query, Headers headers, boolean signed) {}
