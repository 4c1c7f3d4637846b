package dev.blobfish.app.inspect;

import dev.blobfish.sdk.Metadata;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Edits over the metadata of the blobs shown, and what is wrong with them. Nothing here asks the store. FX thread.
public final class MetadataEdits {
    private static final MetadataRules NO_ROOM = new MetadataRules(0);
    private static final MetadataDraft EMPTY = MetadataDraft.of(List.of(), NO_ROOM);

    private final ReadOnlyObjectWrapper<MetadataDraft> draft = new ReadOnlyObjectWrapper<>(this, "draft", EMPTY);
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    private final ReadOnlyObjectWrapper<Optional<MetadataProblem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ObservableList<MetadataRow> rows = FXCollections.observableArrayList();
    private MetadataRules rules = NO_ROOM;

    void clear() {
        begin(NO_ROOM, EMPTY);
    }

    /// @param at what the store of the blobs allows
    void begin(MetadataRules at, MetadataDraft first) {
        rules = at;
        take(first);
    }

    /// Lays the edits over what the blobs have now.
    void rebase(List<Metadata> now) {
        take(draft.get().rebased(now));
    }

    /// Takes every edit back.
    void revert() {
        take(draft.get().reverted());
    }

    MetadataDraft draft() {
        return draft.get();
    }

    /// Sets a value for all blobs shown.
    public void set(MetadataKey key, String value) {
        take(draft.get().set(key, value));
    }

    /// Adds a key, unless something is wrong with it.
    ///
    /// @return what is wrong
    public Optional<MetadataProblem> add(String typedKey, String value) {
        MetadataKey key = MetadataKey.of(typedKey);
        Optional<MetadataProblem> wrong = checkNew(typedKey).or(() -> rules.value(key, value));
        if (wrong.isEmpty()) {
            set(key, value);
        }
        return wrong;
    }

    /// What would be wrong with a new key of this name.
    public Optional<MetadataProblem> checkNew(String typedKey) {
        MetadataKey key = MetadataKey.of(typedKey);
        return rules.key(key)
                .or(() -> draft.get().has(key) ? Optional.of(MetadataProblem.KEY_TAKEN) : Optional.empty());
    }

    /// What would be wrong with a value.
    public Optional<MetadataProblem> checkValue(MetadataKey key, String value) {
        return rules.value(key, value);
    }

    /// Removes a key from all blobs shown.
    public void remove(MetadataKey key) {
        take(draft.get().remove(key));
    }

    /// Takes the edit of one key back.
    public void forget(MetadataKey key) {
        take(draft.get().forget(key));
    }

    /// All pairs as lines of `key: value`, edits included; of many blobs, those that are equal.
    public String copyAll() {
        Metadata shared = Metadata.EMPTY;
        for (MetadataRow row : rows) {
            if (row.mark() != MetadataRow.Mark.REMOVED && !row.mixed()) {
                shared = row.key().put(shared, row.value());
            }
        }
        return MetadataText.format(shared);
    }

    /// Sets every pair found in `text`; other keys stay.
    ///
    /// @return how many pairs were found
    public int paste(String text) {
        var pairs = MetadataText.parse(text);
        MetadataDraft next = draft.get();
        for (var pair : pairs.entrySet()) {
            next = next.set(pair.getKey(), pair.getValue());
        }
        take(next);
        return pairs.size();
    }

    private void take(MetadataDraft next) {
        dirty.set(next.dirty());
        problem.set(next.dirty() ? next.problem() : Optional.empty());
        rows.setAll(next.rows());
        // Last: whoever listens to the draft may look at all of them.
        draft.set(next);
    }

    public ReadOnlyObjectProperty<MetadataDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public ObservableList<MetadataRow> rows() {
        return rows;
    }

    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /// The first thing wrong with the edits.
    public ReadOnlyObjectProperty<Optional<MetadataProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
