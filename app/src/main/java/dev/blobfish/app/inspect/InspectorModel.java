package dev.blobfish.app.inspect;

import dev.blobfish.app.browse.Item;
import dev.blobfish.app.browse.Selection;
import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Job;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.app.jobs.CountModel;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.app.jobs.Targets;
import dev.blobfish.sdk.BlobInfo;
import dev.blobfish.sdk.BlobStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the inspector shows: it follows the selection, asks the store once per subject, and only for the tab that is
/// open.
/// FX thread.
public final class InspectorModel {
    /// The tabs, in order.
    public enum Tab {
        GENERAL,
        METADATA,
        ACCESS
    }

    private final Stores stores;
    private final Background background;
    private final MetadataModel metadata;
    private final AccessModel access;
    private final PreviewModel preview;
    private final CountModel contents;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.GENERAL);
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject =
            new ReadOnlyObjectWrapper<>(this, "subject", Optional.empty());
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(this, "details", Details.NONE);
    private Job running = Job.NONE;

    /// @param changed told of each blob whose metadata were written
    /// @param accessChanged told when access was changed
    public InspectorModel(
            Stores stores, Background background, JobsModel jobs, Consumer<BlobInfo> changed, Runnable accessChanged) {
        this.stores = stores;
        this.background = background;
        this.metadata = new MetadataModel(background, jobs.lanes(), changed.andThen(this::refreshed));
        this.access = new AccessModel(background, accessChanged);
        this.preview = new PreviewModel(background);
        this.contents = new CountModel(jobs);
        tab.subscribe(this::showTab);
    }

    /// Follows the selection.
    public void follow(Selection selection) {
        Subject next = Subject.of(selection);
        // A listing that is still arriving tells of the same selection again and again. Many items are not compared:
        // that
        // would make them all.
        boolean same = !(next instanceof Subject.Many)
                && subject.get().filter(next::equals).isPresent()
                && details.get().failure().isEmpty();
        if (!same) {
            show(next);
        }
    }

    /// Reads the subject again.
    public void refresh() {
        subject.get().ifPresent(this::show);
    }

    private void show(Subject next) {
        running.cancel();
        metadata.clear();
        access.clear();
        preview.clear();
        contents.clear();
        subject.set(Optional.of(next));
        details.set(Details.NONE);
        running = background.run("inspect", () -> Details.read(stores, next), this::shown, this::failed);
    }

    private void shown(Details found) {
        details.set(found);
        if (found.store().isPresent() && found.blob().isPresent()) {
            metadata.showRead(found.store().get(), found.blob().get());
            preview.show(found.store().get(), found.blob().get());
        }
        showTab();
    }

    private void failed(Exception failure) {
        details.set(Details.failed(failure));
    }

    private void refreshed(BlobInfo now) {
        Details old = details.get();
        if (old.blob().filter(shown -> shown.address().equals(now.address())).isEmpty()) {
            return;
        }
        details.set(new Details(old.store(), old.profile(), Optional.of(now), old.url(), Optional.empty()));
    }

    private void showTab() {
        Optional<BlobStore> store = details.get().store();
        if (store.isEmpty() || subject.get().isEmpty()) {
            return;
        }
        switch (tab.get()) {
            case GENERAL -> {}
            case METADATA -> showMetadata(store.get(), subject.get().get());
            case ACCESS -> showAccess(store.get(), subject.get().get());
        }
    }

    private void showMetadata(BlobStore store, Subject of) {
        if (of instanceof Subject.Many(var selection) && metadata.blobs().isEmpty()) {
            List<BlobInfo> compared = new ArrayList<>();
            for (Item item : selection.items()) {
                if (compared.size() == MetadataModel.COMPARED) {
                    break;
                }
                if (item instanceof Item.Blob(var info)) {
                    compared.add(info);
                }
            }
            if (!compared.isEmpty()) {
                metadata.show(store, compared, selection.blobs());
            }
        }
    }

    private void showAccess(BlobStore store, Subject of) {
        if (access.target().isPresent()) {
            return;
        }
        switch (of) {
            case Subject.Blob(var _, var info) -> access.show(store, new AccessTarget.OfBlob(info.address()));
            case Subject.Bucket(var _, var info) -> access.show(store, new AccessTarget.OfContainer(info.name()));
            case Subject.Connection _, Subject.Folder _, Subject.Many _ -> {}
        }
    }

    /// What a job over the subject would work on; absent where there is nothing to work on in one container.
    public Optional<Targets> targets() {
        return subject.get().flatMap(Subject::targets);
    }

    /// Counts what is in the bucket, the folder or the selected folders.
    public void countContents() {
        details.get().store().ifPresent(store -> targets().ifPresent(what -> contents.count(store, what)));
    }

    public MetadataModel metadata() {
        return metadata;
    }

    public AccessModel access() {
        return access;
    }

    public PreviewModel preview() {
        return preview;
    }

    public CountModel contents() {
        return contents;
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    public ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }
}
