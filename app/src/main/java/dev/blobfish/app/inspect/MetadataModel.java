package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Job;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.Metadata;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Reads the metadata of one blob or of many, and writes the edits over them. FX thread.
public final class MetadataModel {
    /// How many of many blobs are read to compare their values.
    public static final int COMPARED = 200;

    private static final MetadataStatus NOTHING = new MetadataStatus.Nothing();
    private static final MetadataStatus LOADING = new MetadataStatus.Loading();
    private static final MetadataStatus READY = new MetadataStatus.Ready();
    private static final MetadataStatus APPLYING = new MetadataStatus.Applying();
    private static final MetadataStatus CONFLICT = new MetadataStatus.Conflict();

    private final Background background;
    private final Executor lanes;
    private final Drafts drafts = new Drafts();
    private final Consumer<BlobInfo> changed;
    private final ReadOnlyObjectWrapper<MetadataStatus> status = new ReadOnlyObjectWrapper<>(this, "status", NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Exception>> refusal =
            new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());
    private final MetadataEdits edits = new MetadataEdits();
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
        drafts.keep(blobs, edits.draft());
        running.cancel();
        store = Optional.empty();
        blobs = List.of();
        selected = 0;
        refusal.set(Optional.empty());
        edits.clear();
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
        edits.begin(rules(), drafts.restore(fresh, blank));
        status.set(READY);
    }

    private void failed(Exception failure) {
        status.set(new MetadataStatus.Failed(failure));
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

    public void revert() {
        edits.revert();
        refusal.set(Optional.empty());
        if (status.get() instanceof MetadataStatus.Conflict) {
            reload();
        }
    }

    /// Whether Apply has something to do and nothing is wrong.
    public boolean canApply() {
        return edits.dirtyProperty().get()
                && edits.problemProperty().get().isEmpty()
                && status.get() instanceof MetadataStatus.Ready
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
        Metadata after = edits.draft().change().applyTo(blob.metadata().orElse(Metadata.EMPTY));
        status.set(APPLYING);
        refusal.set(Optional.empty());
        // Not to be cancelled when the selection moves on: a write that was asked for is finished.
        var _ = background.run("write metadata", () -> MetadataWrite.one(at, blob, after), this::written, failure -> {
            if (blobs.contains(blob)) {
                refused(failure);
            }
        });
    }

    private void written(BlobInfo now) {
        drafts.forget(List.of(now));
        boolean still = blobs.size() == 1 && blobs.getFirst().address().equals(now.address());
        if (still) {
            edits.revert();
        }
        changed.accept(now);
        if (still) {
            shown(List.of(now));
        }
    }

    private void refused(Exception failure) {
        boolean raced = MetadataWrite.isRaced(failure);
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
                    edits.rebase(metadata(fresh));
                    status.set(READY);
                },
                this::failed);
    }

    /// Told when a job has written the edits to many blobs.
    public void appliedToMany() {
        edits.revert();
        reload();
    }

    /// The edits over what was read.
    public MetadataEdits edits() {
        return edits;
    }

    public ReadOnlyObjectProperty<MetadataStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Why the store did not take the edits; they are kept.
    public ReadOnlyObjectProperty<Optional<Exception>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
