package dev.blobfish.sdk;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Digests of one content, each as lower-case hex. Immutable.
public record DigestSet(Map<DigestAlgorithm, String> hex) {
    public static final DigestSet NONE = new DigestSet(Map.of());

    public DigestSet {
        var copy = new EnumMap<DigestAlgorithm, String>(DigestAlgorithm.class);
        hex.forEach((algorithm, value) -> copy.put(algorithm, value.toLowerCase(Locale.ROOT)));
        hex = Map.copyOf(copy);
    }

    public static DigestSet of(DigestAlgorithm algorithm, String hex) {
        return new DigestSet(Map.of(algorithm, hex));
    }

    public Optional<String> get(DigestAlgorithm algorithm) {
        return Optional.ofNullable(hex.get(algorithm));
    }

    public DigestSet with(DigestAlgorithm algorithm, String value) {
        var more = new EnumMap<DigestAlgorithm, String>(DigestAlgorithm.class);
        more.putAll(hex);
        more.put(algorithm, value);
        return new DigestSet(more);
    }

    /// Whether some algorithm is in both sets with different values: proof that the contents differ.
    public boolean contradicts(DigestSet other) {
        return hex.entrySet().stream()
                .anyMatch(e -> other.get(e.getKey())
                        .filter(v -> !v.equals(e.getValue()))
                        .isPresent());
    }

    /// Whether some algorithm is in both sets and none that is in both differs.
    public boolean agreesWith(DigestSet other) {
        return hex.keySet().stream().anyMatch(other.hex::containsKey) && !contradicts(other);
    }
}
