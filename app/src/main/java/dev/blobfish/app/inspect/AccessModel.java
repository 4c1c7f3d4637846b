package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Job;
import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.Access.Grant;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.Feature;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Who may read one blob or one container. Changes show at once and are taken back, with the reason, when the store
/// refuses them. FX thread.
public final class AccessModel {
    /// Where the model stands.
    public sealed interface Status {
        record Nothing() implements Status {}

        record Loading() implements Status {}

        record Ready() implements Status {}

        /// The store cannot, or will not, tell or change access; why.
        record Unavailable(Capabilities.Reason reason) implements Status {}

        record Failed(Exception failure) implements Status {}
    }

    /// What is open: the store's side of one blob or container.
    private record Open(BlobStore store, AccessTarget target) {}

    private static final Status NOTHING = new Status.Nothing();
    private static final Status LOADING = new Status.Loading();
    private static final Status READY = new Status.Ready();

    private final Background background;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(this, "status", NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Access>> access =
            new ReadOnlyObjectWrapper<>(this, "access", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<URI>> publicUrl =
            new ReadOnlyObjectWrapper<>(this, "publicUrl", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> refusal =
            new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private Optional<Open> open = Optional.empty();
    private Job running = Job.NONE;

    /// @param changed told after each change that was tried
    public AccessModel(Background background, Runnable changed) {
        this.background = background;
        this.changed = changed;
    }

    /// Shows nothing.
    public void clear() {
        running.cancel();
        open = Optional.empty();
        busy.set(false);
        refusal.set(Optional.empty());
        access.set(Optional.empty());
        publicUrl.set(Optional.empty());
        status.set(NOTHING);
    }

    /// Reads and shows the access of `target`.
    public void show(BlobStore store, AccessTarget target) {
        clear();
        open = Optional.of(new Open(store, target));
        Optional<Capabilities.Reason> whyNot =
                store.capabilities(Optional.of(target.container())).whyNot(Feature.READ_ACCESS);
        if (whyNot.isPresent()) {
            status.set(new Status.Unavailable(whyNot.get()));
            return;
        }
        status.set(LOADING);
        running = background.run("read access", () -> read(store, target), this::shown, this::unreadable);
    }

    private record Seen(Access access, Optional<URI> url) {}

    private static Seen read(BlobStore store, AccessTarget target) throws BlobException {
        Optional<URI> url = Optional.empty();
        if (target instanceof AccessTarget.OfBlob(var address)
                && store.capabilities(Optional.of(target.container())).has(Feature.PUBLIC_URL)) {
            url = Optional.of(store.publicUrl(address));
        }
        return new Seen(target.read(store), url);
    }

    private void shown(Seen seen) {
        access.set(Optional.of(seen.access()));
        publicUrl.set(seen.url());
        status.set(READY);
    }

    private void unreadable(Exception failure) {
        Optional<Status> known = reasonNow(Feature.READ_ACCESS).map(Status.Unavailable::new);
        status.set(known.orElseGet(() -> new Status.Failed(failure)));
    }

    /// Why access cannot be changed, where that is known; the toggle is greyed with it.
    public Optional<Capabilities.Reason> whyNotEditable() {
        return reasonNow(Feature.EDIT_ACCESS);
    }

    private Optional<Capabilities.Reason> reasonNow(Feature feature) {
        return open.flatMap(at ->
                at.store().capabilities(Optional.of(at.target().container())).whyNot(feature));
    }

    /// Lets everyone read, or takes that back.
    public void setPublic(boolean wanted) {
        access.get().ifPresent(now -> write(wanted ? AccessEdits.makePublic(now) : AccessEdits.makePrivate(now)));
    }

    public void add(Grant grant) {
        access.get().ifPresent(now -> write(AccessEdits.with(now, grant)));
    }

    public void remove(Grant grant) {
        access.get().ifPresent(now -> write(AccessEdits.without(now, grant)));
    }

    private void write(Access wanted) {
        Optional<Access> before = access.get();
        if (open.isEmpty() || busy.get() || before.filter(wanted::equals).isPresent()) {
            return;
        }
        Open at = open.get();
        busy.set(true);
        refusal.set(Optional.empty());
        access.set(Optional.of(wanted));
        Callable<Access> change = () -> {
            at.target().write(at.store(), wanted);
            return at.target().read(at.store());
        };
        // Not to be cancelled when the selection moves on: a write that was asked for is finished.
        var _ = background.run(
                "change access",
                change,
                now -> ifStill(at, () -> written(now)),
                failure -> ifStill(at, () -> refused(before, failure)));
    }

    private void ifStill(Open at, Runnable show) {
        if (open.filter(at::equals).isPresent()) {
            show.run();
        }
        changed.run();
    }

    private void written(Access now) {
        busy.set(false);
        access.set(Optional.of(now));
    }

    private void refused(Optional<Access> before, Exception failure) {
        busy.set(false);
        access.set(before);
        refusal.set(Optional.of(failure));
    }

    public Optional<AccessTarget> target() {
        return open.map(Open::target);
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What is shown: the store's word, or what a running change will make of it.
    public ReadOnlyObjectProperty<Optional<Access>> accessProperty() {
        return access.getReadOnlyProperty();
    }

    /// The blob's plain URL, which works for everyone once access is public.
    public ReadOnlyObjectProperty<Optional<URI>> publicUrlProperty() {
        return publicUrl.getReadOnlyProperty();
    }

    /// Why the last change was taken back.
    public ReadOnlyObjectProperty<Optional<Exception>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Whether a change is on its way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
