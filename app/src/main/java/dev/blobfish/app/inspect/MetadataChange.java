package dev.blobfish.app.inspect;

import dev.blobfish.sdk.Metadata;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What to do to the metadata of one blob or many: a new value per key, or an absent one to remove it. Keys that are
/// not
/// in here stay as each blob has them. Immutable.
public record MetadataChange(Map<MetadataKey, Optional<String>> edits) {
    public MetadataChange {
        edits = Collections.unmodifiableMap(new TreeMap<>(edits));
    }

    /// The whole metadata after the change; what was there and is not named survives.
    public Metadata applyTo(Metadata before) {
        Metadata after = before;
        for (var edit : edits.entrySet()) {
            MetadataKey key = edit.getKey();
            Metadata base = after;
            after = edit.getValue().map(value -> key.put(base, value)).orElseGet(() -> key.remove(base));
        }
        return after;
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }
}
