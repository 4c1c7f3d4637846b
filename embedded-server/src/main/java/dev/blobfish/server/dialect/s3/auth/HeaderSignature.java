package dev.blobfish.server.dialect.s3.auth;

import dev.blobfish.server.dialect.s3.problem.S3Code;
import dev.blobfish.server.dialect.s3.problem.S3Refusal;
import dev.blobfish.server.dialect.s3.wire.QueryParameters;
import dev.blobfish.server.dialect.s3.wire.S3Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The signature in the `Authorization` header. Checks syntax, then time, then the key and the signature.
final class HeaderSignature {
    private static final Duration MAX_SKEW = Duration.ofMinutes(15);
    private static final String PAYLOAD_HEADER = "x-amz-content-sha256";

    private final S3Accounts accounts;
    private final SigningKeys keys;
    private final InstantSource clock;

    HeaderSignature(S3Accounts accounts, SigningKeys keys, InstantSource clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    Authentication verify(SignedRequest request, AuthorizationHeader authorization) {
        Instant time = time(request);
        String payload = request.header(PAYLOAD_HEADER)
                .orElseThrow(() -> new S3Refusal(
                        S3Code.INVALID_REQUEST, "Missing required header for this request: " + PAYLOAD_HEADER));
        PayloadMode mode = PayloadMode.parse(payload);
        var check = new SignatureCheck(
                request,
                authorization.scope(),
                authorization.signedHeaders(),
                authorization.signature(),
                time,
                payload);
        requireSound(check);
        requireNear(time);
        return verified(check, mode);
    }

    private Authentication verified(SignatureCheck check, PayloadMode mode) {
        Scope scope = check.scope();
        S3Account account =
                accounts.byAccessKey(scope.accessKey()).orElseThrow(() -> SignatureCheck.unknownKey(scope.accessKey()));
        byte[] key = keys.of(account.secretKey(), scope);
        QueryParameters query = check.verify(account, key);
        check.requireHeadersSigned();
        var chunks = new ChunkSignatures(key, S3Dates.basic(check.time()), scope, check.signature());
        return new Authentication(new Identity.Known(account), query, mode, Optional.of(chunks), false);
    }

    private static void requireSound(SignatureCheck check) {
        String fault = check.scopeFault();
        if (!fault.isEmpty()) {
            throw AuthorizationHeader.malformed(fault);
        }
        if (!check.signedHeaders().contains("host")) {
            throw AuthorizationHeader.malformed("the host header is not signed");
        }
    }

    /// `X-Amz-Date`, or `Date`, which some clients send alone.
    private static Instant time(SignedRequest request) {
        return request.header("x-amz-date")
                .or(() -> request.header("date"))
                .flatMap(text -> S3Dates.parseBasic(text.strip()).or(() -> S3Dates.parseHttp(text)))
                .orElseThrow(() -> new S3Refusal(
                        S3Code.ACCESS_DENIED, "AWS authentication requires a valid Date or x-amz-date header"));
    }

    private void requireNear(Instant time) {
        Instant now = clock.instant();
        if (Duration.between(time, now).abs().compareTo(MAX_SKEW) > 0) {
            throw new S3Refusal(
                            S3Code.REQUEST_TIME_TOO_SKEWED,
                            "The difference between the request time and the current time is too large.")
                    .with("RequestTime", S3Dates.basic(time))
                    .with("ServerTime", S3Dates.xml(now))
                    .with("MaxAllowedSkewMilliseconds", Long.toString(MAX_SKEW.toMillis()));
        }
    }
}
