package dev.blobfish.sdk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What a store can do, as data, with the reason where it cannot, and its limits. A value of this type is what is known
/// now: a refusal by the store (access rights switched off, say) makes later values differ. Immutable.
public record Capabilities(Map<Feature, Reason> absent, Limits limits) {
    public Capabilities {
        var copy = new EnumMap<Feature, Reason>(Feature.class);
        copy.putAll(absent);
        absent = Collections.unmodifiableMap(copy);
    }

    public boolean has(Feature feature) {
        return !absent.containsKey(feature);
    }

    /// Why a feature is absent; empty when it is there.
    public Optional<Reason> whyNot(Feature feature) {
        return Optional.ofNullable(absent.get(feature));
    }

    public Capabilities without(Feature feature, Reason reason) {
        var more = new EnumMap<Feature, Reason>(Feature.class);
        more.putAll(absent);
        more.put(feature, reason);
        return new Capabilities(more, limits);
    }

    /// Why something cannot be done here. The window has a sentence for each.
    public enum Reason {
        /// The dialect has no such idea.
        NOT_IN_DIALECT,
        /// The store answered that it does not implement this.
        NOT_IMPLEMENTED_BY_STORE,
        /// The account has no right to.
        NOT_ALLOWED,
        /// The container's owner enforces ownership: access lists are switched off.
        ACCESS_LISTS_OFF,
        /// Public access is blocked for the container or the account.
        PUBLIC_ACCESS_BLOCKED
    }

    /// Sizes in bytes.
    ///
    /// @param maxBlob the largest blob
    /// @param maxWholeBody the largest blob that goes in one request
    /// @param minPart the smallest part but the last; 0 where there are no parts
    /// @param maxPart the largest part
    /// @param maxParts how many parts a blob may have
    /// @param maxUserMetadata names and values together
    /// @param maxLinkSeconds how long a temporary link may live
    public record Limits(
            long maxBlob,
            long maxWholeBody,
            long minPart,
            long maxPart,
            int maxParts,
            long maxUserMetadata,
            long maxLinkSeconds) {}
}
