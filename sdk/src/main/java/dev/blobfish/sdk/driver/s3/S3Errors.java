package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobException.Kind;
import dev.blobfish.sdk.driver.http.HttpDates;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The only place that knows what S3's refusals mean.
final class S3Errors {
    private static final int MAX_MESSAGE = 400;
    private static final Duration MAX_WAIT = Duration.ofHours(1);

    private S3Errors() {}

    /// @param what the operation and its subject, to begin the message with
    static BlobException of(String what, S3Failure failure, Clock clock) {
        return new BlobException(
                kind(failure),
                what + " failed: " + reason(failure),
                retryAfter(failure.retryAfter(), clock),
                failure.requestId(),
                null);
    }

    /// One entry of a bulk delete.
    static BlobException ofEntry(String what, String code, String message) {
        var failure = new S3Failure(200, code, message, null, null, null, null, Optional.empty());
        return new BlobException(kind(failure), what + " failed: " + reason(failure));
    }

    /// Tells an absent container from an absent blob, which are the same kind.
    static boolean isAbsentContainer(BlobException e) {
        return e.kind() == Kind.NOT_FOUND && String.valueOf(e.getMessage()).endsWith("(NoSuchBucket)");
    }

    private static String reason(S3Failure failure) {
        String said = failure.message().isBlank() ? byStatus(failure) : failure.message();
        String clean = said.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(MAX_MESSAGE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return failure.code().isEmpty() ? clean : clean + " (" + failure.code() + ")";
    }

    private static String byStatus(S3Failure failure) {
        if (failure.isRedirect()) {
            return failure.endpoint() == null
                    ? "the store says that it is elsewhere, but not where"
                    : "the store says that it is at " + failure.endpoint();
        }
        return switch (failure.status()) {
            case 401 -> "the credentials are missing or wrong";
            case 403 -> "access is denied";
            case 404 -> "it does not exist";
            case 412 -> "it has changed, or exists already";
            case 416 -> "the blob has no such bytes";
            default -> "the store answered with status " + failure.status();
        };
    }

    static Kind kind(S3Failure failure) {
        String code = failure.code();
        return switch (code) {
            case "AccessDenied", "AllAccessDisabled", "AccountProblem", "InvalidObjectState", "AccessForbidden" ->
                Kind.ACCESS_DENIED;
            case "InvalidAccessKeyId",
                    "SignatureDoesNotMatch",
                    "ExpiredToken",
                    "InvalidToken",
                    "TokenRefreshRequired",
                    "CredentialsNotSupported",
                    "NotSignedUp" -> Kind.NOT_AUTHENTICATED;
            case "RequestTimeTooSkewed", "RequestExpired" -> Kind.CLOCK_SKEW;
            case "BadDigest", "XAmzContentSHA256Mismatch", "XAmzContentChecksumMismatch", "IncompleteBody" ->
                Kind.CORRUPT;
            case "EntityTooLarge", "MaxMessageLengthExceeded" -> Kind.TOO_LARGE;
            case "PreconditionFailed" -> Kind.PRECONDITION_FAILED;
            case "BucketNotEmpty" -> Kind.NOT_EMPTY;
            case "BucketAlreadyExists", "BucketAlreadyOwnedByYou" -> Kind.ALREADY_EXISTS;
            case "NotImplemented", "MethodNotAllowed", "AccessControlListNotSupported", "UnsupportedOperation" ->
                Kind.UNSUPPORTED;
            case "SlowDown",
                    "SlowDownRead",
                    "SlowDownWrite",
                    "TooManyRequests",
                    "RequestLimitExceeded",
                    "BandwidthLimitExceeded" -> Kind.THROTTLED;
            case "InternalError",
                    "ServiceUnavailable",
                    "OperationAborted",
                    "ConditionalRequestConflict",
                    "PriorRequestNotComplete",
                    "ServerBusy" -> Kind.UNAVAILABLE;
            case "RequestTimeout", "RequestTimeoutException" -> Kind.NETWORK;
            case "QuotaExceeded", "StorageFull", "XMinioStorageFull", "InsufficientStorage" -> Kind.STORAGE_FULL;
            default -> byFamily(failure);
        };
    }

    private static Kind byFamily(S3Failure failure) {
        if (failure.code().startsWith("NoSuch")) {
            return Kind.NOT_FOUND;
        }
        if (failure.code().startsWith("Throttl")) {
            return Kind.THROTTLED;
        }
        return switch (failure.status()) {
            case 304, 412 -> Kind.PRECONDITION_FAILED;
            case 401 -> Kind.NOT_AUTHENTICATED;
            case 403 -> Kind.ACCESS_DENIED;
            case 404, 410 -> Kind.NOT_FOUND;
            case 405, 501 -> Kind.UNSUPPORTED;
            case 408 -> Kind.NETWORK;
            case 413 -> Kind.TOO_LARGE;
            case 429 -> Kind.THROTTLED;
            case 507 -> Kind.STORAGE_FULL;
            case 400, 409, 411, 416, 431 -> Kind.INVALID;
            default -> failure.status() >= 499 ? Kind.UNAVAILABLE : Kind.PROTOCOL;
        };
    }

    private static @Nullable Duration retryAfter(@Nullable String header, Clock clock) {
        if (header == null) {
            return null;
        }
        Duration asked = header.matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : HttpDates.parse(header)
                        .map(until -> Duration.between(clock.instant(), until))
                        .orElse(Duration.ZERO);
        if (asked.isNegative() || asked.isZero()) {
            return null;
        }
        return asked.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : asked;
    }
}
