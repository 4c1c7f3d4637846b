package dev.blobfish.app.dialogs;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Job;
import dev.blobfish.sdk.BlobAddress;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.TemporaryLink;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A link that ends by itself: made again whenever its life is changed. FX thread.
public final class LinkModel {
    private final Background background;
    private final BlobStore store;
    private final BlobAddress address;
    private final ReadOnlyObjectWrapper<Optional<TemporaryLink>> link =
            new ReadOnlyObjectWrapper<>(this, "link", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure =
            new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
    private Job running = Job.NONE;

    public LinkModel(Background background, BlobStore store, BlobAddress address) {
        this.background = background;
        this.store = store;
        this.address = address;
    }

    /// The longest life that the store allows.
    public Duration longest() {
        return Duration.ofSeconds(
                store.capabilities(Optional.of(address.container())).limits().maxLinkSeconds());
    }

    /// Makes a link that lives so long, at most [#longest].
    public void make(Duration life) {
        running.cancel();
        link.set(Optional.empty());
        failure.set(Optional.empty());
        Duration allowed = life.compareTo(longest()) > 0 ? longest() : life;
        running = background.run(
                "temporary link",
                () -> store.temporaryLink(address, allowed),
                made -> link.set(Optional.of(made)),
                why -> failure.set(Optional.of(why)));
    }

    /// Whether the link works on this computer only.
    public static boolean isLoopback(TemporaryLink link) {
        String host = Optional.ofNullable(link.uri().getHost()).orElse("").toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]")
                || host.equals("::1");
    }

    public ReadOnlyObjectProperty<Optional<TemporaryLink>> linkProperty() {
        return link.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
