package dev.blobfish.app.inspect;

import dev.blobfish.app.inspect.MetadataRow.Mark;
import dev.blobfish.sdk.Metadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Edits over the metadata of one blob or many, as long as they are not applied. Immutable: every edit gives a new
/// draft.
///
/// @param bases what was read, one per blob
/// @param edits a new value per key, or an absent one for removal; none that changes nothing
public record MetadataDraft(List<Metadata> bases, Map<MetadataKey, Optional<String>> edits, MetadataRules rules) {
    public MetadataDraft {
        bases = List.copyOf(bases);
        edits = new MetadataChange(edits).edits();
    }

    public static MetadataDraft of(List<Metadata> bases, MetadataRules rules) {
        return new MetadataDraft(bases, Map.of(), rules);
    }

    /// Sets a key's value for all blobs. Setting what they all have already takes the edit back.
    public MetadataDraft set(MetadataKey key, String value) {
        return with(key, Optional.of(value));
    }

    /// Removes a key from all blobs; a key that was only added is forgotten.
    public MetadataDraft remove(MetadataKey key) {
        return with(key, Optional.empty());
    }

    private MetadataDraft with(MetadataKey key, Optional<String> value) {
        Map<MetadataKey, Optional<String>> next = new TreeMap<>(edits);
        if (values(key).equals(Set.of(value))) {
            next.remove(key);
        } else {
            next.put(key, value);
        }
        return new MetadataDraft(bases, next, rules);
    }

    /// Takes the edit of one key back.
    public MetadataDraft forget(MetadataKey key) {
        Map<MetadataKey, Optional<String>> next = new TreeMap<>(edits);
        next.remove(key);
        return new MetadataDraft(bases, next, rules);
    }

    public MetadataDraft reverted() {
        return of(bases, rules);
    }

    /// The same edits over what the blobs have now; edits that have become pointless are dropped.
    public MetadataDraft rebased(List<Metadata> fresh) {
        MetadataDraft draft = of(fresh, rules);
        for (var edit : edits.entrySet()) {
            draft = draft.with(edit.getKey(), edit.getValue());
        }
        return draft;
    }

    public boolean has(MetadataKey key) {
        Optional<String> edit = edits.get(key);
        return edit != null
                ? edit.isPresent()
                : bases.stream().anyMatch(base -> key.get(base).isPresent());
    }

    public boolean dirty() {
        return !edits.isEmpty();
    }

    public MetadataChange change() {
        return new MetadataChange(edits);
    }

    /// The lines to show, removed ones included, in order of keys.
    public List<MetadataRow> rows() {
        Set<MetadataKey> keys = new TreeSet<>(edits.keySet());
        for (Metadata base : bases) {
            base.system().keySet().forEach(header -> keys.add(new MetadataKey.Header(header)));
            base.user().keySet().forEach(name -> keys.add(new MetadataKey.User(name)));
        }
        List<MetadataRow> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(row(key)));
        return rows;
    }

    private MetadataRow row(MetadataKey key) {
        Set<Optional<String>> values = values(key);
        Optional<String> before = values.size() == 1 ? values.iterator().next() : Optional.empty();
        Optional<String> edit = edits.get(key);
        if (edit == null) {
            return new MetadataRow(key, before.orElse(""), values.size(), Mark.UNCHANGED, before, Optional.empty());
        }
        if (edit.isEmpty()) {
            return new MetadataRow(key, before.orElse(""), values.size(), Mark.REMOVED, before, Optional.empty());
        }
        Mark mark = values.equals(Set.of(Optional.<String>empty())) ? Mark.ADDED : Mark.CHANGED;
        Optional<MetadataProblem> problem = rules.key(key).or(() -> rules.value(key, edit.get()));
        return new MetadataRow(key, edit.get(), values.size(), mark, before, problem);
    }

    private Set<Optional<String>> values(MetadataKey key) {
        Set<Optional<String>> values = new HashSet<>();
        bases.forEach(base -> values.add(key.get(base)));
        return values;
    }

    /// The first thing that is wrong with the edits, if any.
    public Optional<MetadataProblem> problem() {
        return rows().stream()
                .flatMap(row -> row.problem().stream())
                .findFirst()
                .or(() -> bases.stream()
                        .map(change()::applyTo)
                        .flatMap(after -> rules.whole(after).stream())
                        .findFirst());
    }

    /// The most user metadata that any of the blobs would have, in bytes.
    public long userBytes() {
        return bases.stream()
                .map(change()::applyTo)
                .mapToLong(MetadataRules::userBytes)
                .max()
                .orElse(0);
    }
}
