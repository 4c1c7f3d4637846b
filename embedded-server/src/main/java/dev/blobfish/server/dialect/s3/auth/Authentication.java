package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import java.util.Optional;

/// What the head of a request proved.
///
/// @param query decoded the way the signature was made, which settles what a raw plus sign means
/// @param payload how the body is protected
/// @param chunks the chain to check a signed `aws-chunked` body with
/// @param presigned whether the signature came in the URL
public record Authentication(
        Identity identity,
        QueryParameters query,
        PayloadMode payload,
        Optional<ChunkSignatures> chunks,
        boolean presigned) {}
