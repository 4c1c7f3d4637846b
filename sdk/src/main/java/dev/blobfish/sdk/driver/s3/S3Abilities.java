package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.Capabilities.Limits;
import dev.blobfish.sdk.Capabilities.Reason;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Feature;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What the store can do as far as it has shown: all of S3 until it refuses something. A refusal is remembered for the
/// container in which it happened, until the same thing succeeds there.
final class S3Abilities {
    static final Limits LIMITS =
            new Limits(10_000L * (5L << 30), 5L << 30, 5L << 20, 5L << 30, 10_000, 2048, 7 * 24 * 3600L);

    private final Capabilities everywhere;
    private final Map<Optional<ContainerName>, Map<Feature, Reason>> refused = new ConcurrentHashMap<>();

    /// Does something that a store may refuse for good.
    @FunctionalInterface
    interface Try<T> {
        T run() throws BlobException;
    }

    S3Abilities(boolean anonymous) {
        var all = new Capabilities(Map.of(), LIMITS);
        this.everywhere = anonymous
                ? all.without(Feature.TEMPORARY_LINK, Reason.NOT_ALLOWED)
                        .without(Feature.LIST_CONTAINERS, Reason.NOT_ALLOWED)
                : all;
    }

    Capabilities in(Optional<ContainerName> container) {
        Capabilities known = everywhere;
        for (var entry :
                refused.getOrDefault(Optional.<ContainerName>empty(), Map.of()).entrySet()) {
            known = known.without(entry.getKey(), entry.getValue());
        }
        if (container.isPresent()) {
            for (var entry : refused.getOrDefault(container, Map.of()).entrySet()) {
                known = known.without(entry.getKey(), entry.getValue());
            }
        }
        return known;
    }

    <T> T watch(ContainerName container, Feature feature, Try<T> action) throws BlobException {
        return watch(Optional.of(container), feature, action);
    }

    /// For what concerns the account and no container.
    <T> T watch(Feature feature, Try<T> action) throws BlobException {
        return watch(Optional.empty(), feature, action);
    }

    private <T> T watch(Optional<ContainerName> where, Feature feature, Try<T> action) throws BlobException {
        try {
            T result = action.run();
            Map<Feature, Reason> known = refused.get(where);
            if (known != null) {
                known.remove(feature);
            }
            return result;
        } catch (BlobException e) {
            reason(e)
                    .ifPresent(reason -> refused.computeIfAbsent(where, _ -> new ConcurrentHashMap<>())
                            .put(feature, reason));
            throw e;
        }
    }

    private static Optional<Reason> reason(BlobException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return switch (e.kind()) {
            case UNSUPPORTED ->
                Optional.of(
                        message.contains("accesscontrollistnotsupported")
                                ? Reason.ACCESS_LISTS_OFF
                                : Reason.NOT_IMPLEMENTED_BY_STORE);
            case ACCESS_DENIED ->
                Optional.of(
                        message.contains("blockpublic") || message.contains("block public")
                                ? Reason.PUBLIC_ACCESS_BLOCKED
                                : Reason.NOT_ALLOWED);
            case NOT_FOUND,
                    ALREADY_EXISTS,
                    NOT_EMPTY,
                    NOT_AUTHENTICATED,
                    CLOCK_SKEW,
                    INVALID,
                    TOO_LARGE,
                    PRECONDITION_FAILED,
                    CORRUPT,
                    THROTTLED,
                    UNAVAILABLE,
                    NETWORK,
                    OUTCOME_UNKNOWN,
                    STORAGE_FULL,
                    PROTOCOL,
                    LOCAL_IO,
                    CANCELLED -> Optional.empty();
        };
    }
}
