package dev.blobfish.server.dialect.s3.operation;

import dev.blobfish.server.dialect.s3.auth.Authentication;
import dev.blobfish.server.dialect.s3.auth.Identity;
import dev.blobfish.server.dialect.s3.body.RequestBody;
import dev.blobfish.server.http.Headers;
import dev.blobfish.server.http.HttpRequest;

/// A request under way: who sends it and what it carries besides its operation.
///
/// @param headers with those that a presigned URL carries in its query
public record S3Call(HttpRequest http, Headers headers, Authentication authentication, RequestBody body) {
    /// Who asks.
    public Identity identity() {
        return authentication.identity();
    }

    /// The canonical id of who asks, or another one where nobody in particular does.
    public String idOr(String anonymous) {
        return identity() instanceof Identity.Known(var account) ? account.id() : anonymous;
    }
}
