package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import java.util.Optional;

/// Finds out who sends a request, from its head alone: no byte of a body is read for it.
/// Safe for use by several threads.
public final class Authenticator {
    private final HeaderSignature header;
    private final PresignedSignature presigned;
    private final LegacyPresignedSignature legacy;

    /// Authenticates against the given accounts and clock.
    public Authenticator(S3Accounts accounts, SigningKeys keys, InstantSource clock) {
        this.header = new HeaderSignature(accounts, keys, clock);
        this.presigned = new PresignedSignature(accounts, keys, clock);
        this.legacy = new LegacyPresignedSignature(accounts, clock);
    }

    /// Authenticates a request.
    ///
    /// @throws S3Refusal when a signature is there and is wrong, or the query is not UTF-8
    public Authentication authenticate(SignedRequest request) {
        QueryParameters query = query(request, false);
        Optional<String> authorization = request.header("authorization");
        boolean inQuery = PresignedQuery.isIn(query);
        boolean legacyInQuery = LegacyPresignedSignature.isIn(query);
        if (authorization.isPresent() && (inQuery || legacyInQuery)) {
            throw new S3Refusal(
                    S3Code.INVALID_ARGUMENT,
                    "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter,"
                            + " Signature query string parameter or the Authorization header should be specified");
        }
        if (authorization.isPresent()) {
            return header.verify(request, AuthorizationHeader.parse(authorization.get()));
        }
        if (legacyInQuery) {
            return legacy.verify(request, query);
        }
        return inQuery ? presigned.verify(request, PresignedQuery.parse(query)) : anonymous(request);
    }

    private static Authentication anonymous(SignedRequest request) {
        PayloadMode payload =
                request.header("x-amz-content-sha256").map(PayloadMode::parse).orElse(new PayloadMode.Unsigned());
        if (payload instanceof PayloadMode.Chunked(boolean signed, var _) && signed) {
            throw new S3Refusal(S3Code.ACCESS_DENIED, "An anonymous request cannot have signed chunks");
        }
        return new Authentication(new Identity.Anonymous(), query(request, true), payload, Optional.empty(), false);
    }

    static QueryParameters query(SignedRequest request, boolean plusIsSpace) {
        try {
            return QueryParameters.parse(request.rawQuery(), plusIsSpace);
        } catch (CharacterCodingException _) {
            throw new S3Refusal(S3Code.INVALID_URI, "Couldn't parse the specified URI: the query is not UTF-8.");
        }
    }
}
