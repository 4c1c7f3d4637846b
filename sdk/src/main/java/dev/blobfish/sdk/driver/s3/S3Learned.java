package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.ContainerName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a store has told about itself: the regions of its buckets and how far its clock is from ours.
final class S3Learned {
    private static final String DEFAULT_REGION = "us-east-1";
    /// A reply without a body (to HEAD) cannot name the clock as the reason, but carries the store's time.
    private static final Duration SUSPICIOUS = Duration.ofMinutes(10);

    private static final Set<String> REGION_CODES = Set.of(
            "",
            "AuthorizationHeaderMalformed",
            "AuthorizationQueryParametersError",
            "PermanentRedirect",
            "TemporaryRedirect",
            "Redirect",
            "IllegalLocationConstraintException");
    /// How stores refuse a signature that leaves the body's hash out.
    private static final Set<String> HASH_CODES =
            Set.of("XAmzContentSHA256Mismatch", "NotImplemented", "InvalidArgument", "InvalidRequest");

    private static final Pattern HASH_WORDS = Pattern.compile("sha256|unsigned", Pattern.CASE_INSENSITIVE);
    private static final Pattern REGION_IN_HOST = Pattern.compile("s3[.-]([a-z]{2}(?:-[a-z]+)+-\\d)\\.amazonaws\\.com");

    private final String firstGuess;
    private final Clock clock;
    private final Map<ContainerName, String> regions = new ConcurrentHashMap<>();
    private volatile Duration offset = Duration.ZERO;
    private volatile boolean pathSignedAsSent;
    private volatile boolean hashesSigned;

    S3Learned(S3Settings settings, Clock clock) {
        this.firstGuess =
                settings.region().or(() -> settings.endpoint().region()).orElse(DEFAULT_REGION);
        this.clock = clock;
    }

    /// The store's time.
    Instant now() {
        return clock.instant().plus(offset);
    }

    String region(Optional<ContainerName> bucket) {
        return bucket.map(name -> regions.getOrDefault(name, firstGuess)).orElse(firstGuess);
    }

    /// Whether the store signs an escaped slash as it was sent, and not as a slash.
    boolean isPathSignedAsSent() {
        return pathSignedAsSent;
    }

    /// Whether the store insists on a body's SHA-256.
    boolean areHashesSigned() {
        return hashesSigned;
    }

    /// Takes what a refusal says about clock, region, paths and hashes.
    ///
    /// @return whether a request signed anew may do better
    boolean from(S3Request request, S3Failure failure) {
        return clockFrom(failure)
                || regionFrom(request, failure)
                || pathFrom(request, failure)
                || hashFrom(request, failure);
    }

    private boolean hashFrom(S3Request request, S3Failure failure) {
        if (hashesSigned
                || !request.manner().digest()
                || !HASH_CODES.contains(failure.code())
                || !HASH_WORDS.matcher(failure.message()).find()) {
            return false;
        }
        hashesSigned = true;
        return true;
    }

    private boolean pathFrom(S3Request request, S3Failure failure) {
        if (!failure.code().equals("SignatureDoesNotMatch") || !S3Endpoint.hasDotSegment(request.key())) {
            return false;
        }
        pathSignedAsSent = !pathSignedAsSent;
        return true;
    }

    private boolean clockFrom(S3Failure failure) {
        if (failure.date().isEmpty()) {
            return false;
        }
        Duration wrong = Duration.between(now(), failure.date().get());
        boolean told = failure.code().equals("RequestTimeTooSkewed");
        boolean guessed = failure.status() == 403
                && failure.code().isEmpty()
                && wrong.abs().compareTo(SUSPICIOUS) > 0;
        if (!told && !guessed) {
            return false;
        }
        offset = offset.plus(wrong);
        return true;
    }

    private boolean regionFrom(S3Request request, S3Failure failure) {
        Optional<String> told = told(failure);
        if (request.bucket().isEmpty() || told.isEmpty() || !REGION_CODES.contains(failure.code())) {
            return false;
        }
        ContainerName bucket = request.bucket().get();
        if (told.get().equals(region(request.bucket()))) {
            return false;
        }
        regions.put(bucket, told.get());
        return true;
    }

    private static Optional<String> told(S3Failure failure) {
        if (failure.region() != null) {
            return Optional.of(failure.region());
        }
        if (failure.endpoint() == null) {
            return Optional.empty();
        }
        Matcher host = REGION_IN_HOST.matcher(failure.endpoint());
        return host.find() ? Optional.of(host.group(1)) : Optional.empty();
    }
}
