package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Job;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.Metadata;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The metadata of one blob or of many, and edits over them until they are applied. FX thread.
public final class MetadataModel {
    /// How many of many blobs are read to compare their values.
    public static final int COMPARED = 200;

    /// Where the model stands.
    public sealed interface Status {
        record Nothing() implements Status {}

        record Loading() implements Status {}

        record Ready() implements Status {}

        /// Edits are being written.
        record Applying() implements Status {}

        /// The blob changed at the store since it was read; nothing was written, the edits are kept.
        record Conflict() implements Status {}

        record Failed(Exception failure) implements Status {}
    }

    private static final Status NOTHING = new Status.Nothing();
    private static final Status LOADING = new Status.Loading();
    private static final Status READY = new Status.Ready();
    private static final Status APPLYING = new Status.Applying();
    private static final Status CONFLICT = new Status.Conflict();
    private static final MetadataDraft EMPTY = MetadataDraft.of(List.of(), new MetadataRules(0));

    private final Background background;
    private final Executor lanes;
    private final Drafts drafts = new Drafts();
    private final Consumer<BlobInfo> changed;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(this, "status", NOTHING);
    private final ReadOnlyObjectWrapper<MetadataDraft> draft = new ReadOnlyObjectWrapper<>(this, "draft", EMPTY);
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
    private final ReadOnlyObjectWrapper<Optional<MetadataProblem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> refusal =
            new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());
    private final ObservableList<MetadataRow> rows = FXCollections.observableArrayList();
    private Optional<BlobStore> store = Optional.empty();
    private List<BlobInfo> blobs = List.of();
    private long selected;
    private Job running = Job.NONE;

    /// @param lanes runs requests side by side, as [dev.blobfish.app.jobs.JobsModel#lanes]
    /// @param changed told of each blob whose metadata were written, as the store has it now
    public MetadataModel(Background background, Executor lanes, Consumer<BlobInfo> changed) {
        this.background = background;
        this.lanes = lanes;
        this.changed = changed;
    }

    /// Shows nothing; edits of the blob shown before are kept for when it comes back.
    public void clear() {
        keepDraft();
        running.cancel();
        store = Optional.empty();
        blobs = List.of();
        selected = 0;
        refusal.set(Optional.empty());
        take(EMPTY);
        status.set(NOTHING);
    }

    /// Reads and shows the metadata of some blobs of one container.
    ///
    /// @param compared at most [#COMPARED] of them, at least one
    /// @param total how many are selected
    public void show(BlobStore of, List<BlobInfo> compared, long total) {
        begin(of, compared, total);
        status.set(LOADING);
        running = background.run("read metadata", () -> Stats.read(of, compared, lanes), this::shown, this::failed);
    }

    /// Shows the metadata of one blob that was read just now.
    public void showRead(BlobStore of, BlobInfo blob) {
        begin(of, List.of(blob), 1);
        shown(List.of(blob));
    }

    private void begin(BlobStore of, List<BlobInfo> compared, long total) {
        clear();
        store = Optional.of(of);
        blobs = List.copyOf(compared);
        selected = total;
    }

    private void shown(List<BlobInfo> fresh) {
        blobs = fresh;
        MetadataDraft blank = MetadataDraft.of(metadata(fresh), rules());
        take(drafts.restore(fresh, blank));
        status.set(READY);
    }

    private void failed(Exception failure) {
        status.set(new Status.Failed(failure));
    }

    private static List<Metadata> metadata(List<BlobInfo> blobs) {
        return blobs.stream()
                .map(blob -> blob.metadata().orElse(Metadata.EMPTY))
                .toList();
    }

    private MetadataRules rules() {
        return new MetadataRules(
                capabilities().map(all -> all.limits().maxUserMetadata()).orElse(0L));
    }

    private Optional<Capabilities> capabilities() {
        return blobs.isEmpty()
                ? Optional.empty()
                : store.map(at ->
                        at.capabilities(Optional.of(blobs.getFirst().address().container())));
    }

    /// Why metadata cannot be edited here, where that is known.
    public Optional<Capabilities.Reason> whyNotEditable() {
        return capabilities().flatMap(all -> all.whyNot(Feature.EDIT_METADATA));
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
        Optional<MetadataProblem> wrong = checkNew(typedKey).or(() -> rules().value(key, value));
        if (wrong.isEmpty()) {
            set(key, value);
        }
        return wrong;
    }

    /// What would be wrong with a new key of this name.
    public Optional<MetadataProblem> checkNew(String typedKey) {
        MetadataKey key = MetadataKey.of(typedKey);
        return rules().key(key)
                .or(() -> draft.get().has(key) ? Optional.of(MetadataProblem.KEY_TAKEN) : Optional.empty());
    }

    /// What would be wrong with a value.
    public Optional<MetadataProblem> checkValue(MetadataKey key, String value) {
        return rules().value(key, value);
    }

    /// Removes a key from all blobs shown.
    public void remove(MetadataKey key) {
        take(draft.get().remove(key));
    }

    /// Takes the edit of one key back.
    public void forget(MetadataKey key) {
        take(draft.get().forget(key));
    }

    public void revert() {
        take(draft.get().reverted());
        refusal.set(Optional.empty());
        if (status.get() instanceof Status.Conflict) {
            reload();
        }
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

    /// Whether Apply has something to do and nothing is wrong.
    public boolean canApply() {
        return dirty.get()
                && problem.get().isEmpty()
                && status.get() instanceof Status.Ready
                && whyNotEditable().isEmpty();
    }

    /// Whether more than one blob would be written.
    public boolean many() {
        return selected > 1;
    }

    /// How many blobs are selected, of which [#compared] were read.
    public long selected() {
        return selected;
    }

    public int compared() {
        return blobs.size();
    }

    /// The blobs that were read.
    public List<BlobInfo> blobs() {
        return blobs;
    }

    /// Writes the edits to the one blob shown, if it is still as it was read.
    public void applyToOne() {
        if (!canApply() || many() || store.isEmpty()) {
            return;
        }
        BlobStore at = store.get();
        BlobInfo blob = blobs.getFirst();
        Metadata after = draft.get().change().applyTo(blob.metadata().orElse(Metadata.EMPTY));
        status.set(APPLYING);
        refusal.set(Optional.empty());
        // Not to be cancelled when the selection moves on: a write that was asked for is finished.
        var _ = background.run("write metadata", () -> write(at, blob, after), this::written, failure -> {
            if (blobs.contains(blob)) {
                refused(failure);
            }
        });
    }

    private static BlobInfo write(BlobStore at, BlobInfo blob, Metadata after) throws BlobException {
        // An ETag tells of new bytes only; metadata that somebody else edited show by reading them again.
        if (!at.stat(blob.address()).metadata().equals(blob.metadata())) {
            throw new BlobException(BlobException.Kind.PRECONDITION_FAILED, blob.address() + " was edited meanwhile");
        }
        at.replaceMetadata(blob.address(), after, blob.etag());
        return at.stat(blob.address());
    }

    private void written(BlobInfo now) {
        drafts.forget(List.of(now));
        boolean still = blobs.size() == 1 && blobs.getFirst().address().equals(now.address());
        if (still) {
            take(draft.get().reverted());
        }
        changed.accept(now);
        if (still) {
            shown(List.of(now));
        }
    }

    private void refused(Exception failure) {
        boolean raced = failure instanceof BlobException blob && blob.kind() == BlobException.Kind.PRECONDITION_FAILED;
        refusal.set(raced ? Optional.empty() : Optional.of(failure));
        status.set(raced ? CONFLICT : READY);
    }

    /// Reads the blobs again and lays the edits over what they have now.
    public void reload() {
        if (store.isEmpty()) {
            return;
        }
        BlobStore at = store.get();
        List<BlobInfo> old = blobs;
        status.set(LOADING);
        running = background.run(
                "read metadata",
                () -> Stats.read(at, old, lanes),
                fresh -> {
                    blobs = fresh;
                    take(draft.get().rebased(metadata(fresh)));
                    status.set(READY);
                },
                this::failed);
    }

    /// Told when a job has written the edits to many blobs.
    public void appliedToMany() {
        take(draft.get().reverted());
        reload();
    }

    private void keepDraft() {
        drafts.keep(blobs, draft.get());
    }

    private void take(MetadataDraft next) {
        dirty.set(next.dirty());
        problem.set(next.dirty() ? next.problem() : Optional.empty());
        rows.setAll(next.rows());
        // Last: whoever listens to the draft may look at all of them.
        draft.set(next);
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
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

    /// Why the store did not take the edits; they are kept.
    public ReadOnlyObjectProperty<Optional<Exception>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
