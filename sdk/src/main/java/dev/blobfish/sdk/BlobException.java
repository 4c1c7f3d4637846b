package dev.blobfish.sdk;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one failure of this library. Its message says what failed, on what, and in the store's own words why; it never
/// holds a secret or a signature.
public final class BlobException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable Duration retryAfter;
    private final @Nullable String requestId;

    public BlobException(
            Kind kind,
            String message,
            @Nullable Duration retryAfter,
            @Nullable String requestId,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.requestId = requestId;
    }

    public BlobException(Kind kind, String message) {
        this(kind, message, null, null, null);
    }

    public BlobException(Kind kind, String message, Throwable cause) {
        this(kind, message, null, null, cause);
    }

    public Kind kind() {
        return kind;
    }

    /// How long the store asks to wait before the next try.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /// The store's id of the request that failed, for its support.
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /// What went wrong, as far as a program decides by it.
    public enum Kind {
        NOT_FOUND(false),
        ALREADY_EXISTS(false),
        /// A container that still holds blobs.
        NOT_EMPTY(false),
        /// The store does not know who asks: wrong or missing credentials.
        NOT_AUTHENTICATED(false),
        ACCESS_DENIED(false),
        /// The clocks of both sides differ too much for a signature.
        CLOCK_SKEW(false),
        INVALID(false),
        TOO_LARGE(false),
        PRECONDITION_FAILED(false),
        UNSUPPORTED(false),
        /// Digests or lengths disagree.
        CORRUPT(true),
        THROTTLED(true),
        /// The store failed or is not ready (5xx).
        UNAVAILABLE(true),
        /// No connection, a cut one, or no answer in time.
        NETWORK(true),
        /// The request was sent and its reply lost: it may have happened.
        OUTCOME_UNKNOWN(false),
        STORAGE_FULL(false),
        /// The store's answer makes no sense.
        PROTOCOL(false),
        /// This machine's disk or files.
        LOCAL_IO(false),
        CANCELLED(false);

        private final boolean isTransient;

        Kind(boolean isTransient) {
            this.isTransient = isTransient;
        }

        /// Whether the same step may succeed when it is tried again later.
        public boolean isTransient() {
            return isTransient;
        }
    }
}
