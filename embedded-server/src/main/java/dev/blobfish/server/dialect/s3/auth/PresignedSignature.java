package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The signature of a presigned URL.
final class PresignedSignature {
    private static final Duration MAX_AHEAD = Duration.ofMinutes(15);

    private final S3Accounts accounts;
    private final SigningKeys keys;
    private final InstantSource clock;

    PresignedSignature(S3Accounts accounts, SigningKeys keys, InstantSource clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    Authentication verify(SignedRequest request, PresignedQuery url) {
        String payload = payloadLine(request);
        PayloadMode mode = PayloadMode.parse(payload);
        var check =
                new SignatureCheck(request, url.scope(), url.signedHeaders(), url.signature(), url.signedAt(), payload);
        requireSound(check);
        requireInTime(url);
        S3Account account = accounts.byAccessKey(url.scope().accessKey())
                .orElseThrow(() -> SignatureCheck.unknownKey(url.scope().accessKey()));
        byte[] key = keys.of(account.secretKey(), url.scope());
        QueryParameters query = check.verify(account, key);
        check.requireHeadersSigned();
        var chunks = new ChunkSignatures(key, S3Dates.basic(url.signedAt()), url.scope(), url.signature());
        return new Authentication(new Identity.Known(account), query, mode, Optional.of(chunks), true);
    }

    private static String payloadLine(SignedRequest request) {
        return request.header("x-amz-content-sha256")
                .or(() -> Authenticator.query(request, false).firstIgnoringCase("X-Amz-Content-Sha256"))
                .orElse(PayloadMode.UNSIGNED_PAYLOAD);
    }

    private static void requireSound(SignatureCheck check) {
        String fault = check.scopeFault();
        if (fault.isEmpty() && !check.signedHeaders().contains("host")) {
            fault = "the host header is not signed";
        }
        if (!fault.isEmpty()) {
            throw new S3Refusal(
                    S3Code.AUTHORIZATION_QUERY_PARAMETERS_ERROR,
                    "Error parsing the X-Amz-... parameters; " + fault + ".");
        }
    }

    private void requireInTime(PresignedQuery url) {
        Instant now = clock.instant();
        if (url.signedAt().isAfter(now.plus(MAX_AHEAD))) {
            throw new S3Refusal(S3Code.ACCESS_DENIED, "Request is not yet valid").with("ServerTime", S3Dates.xml(now));
        }
        if (!now.isBefore(url.expiresAt())) {
            throw new S3Refusal(S3Code.ACCESS_DENIED, "Request has expired")
                    .with("X-Amz-Expires", Long.toString(url.lifetime().toSeconds()))
                    .with("Expires", S3Dates.xml(url.expiresAt()))
                    .with("ServerTime", S3Dates.xml(now));
        }
    }
}
