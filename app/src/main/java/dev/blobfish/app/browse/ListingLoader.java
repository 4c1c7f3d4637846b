package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Job;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.ListRequest;
import dev.blobfish.sdk.Listing;
import dev.blobfish.sdk.StoreProfile;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Lists a location page by page in the background. The first page is handed over at once, the rest in batches at most
/// every [#PAUSE_MILLIS].
final class ListingLoader {

    /// Between two batches, so that the list changes at most ten times a second.
    static final long PAUSE_MILLIS = 100;

    private final Stores stores;
    private final Background background;
    private final Clock clock;

    ListingLoader(Stores stores, Background background, Clock clock) {
        this.stores = stores;
        this.background = background;
        this.clock = clock;
    }

    /// Hears of a listing's progress, on the FX thread.
    interface Listener {
        /// What the store can do here; first of all.
        void opened(Capabilities capabilities);

        /// Everything that has come so far.
        void arrived(Rows rows);

        /// All of it.
        void finished(Rows rows);

        /// Nothing more will come.
        void failed(Exception failure);
    }

    /// Begins; the job stops it, and after that the listener hears nothing more.
    Job load(Location location, Listener listener) {
        Gate gate = new Gate(listener);
        Job job = background.run("list " + location, () -> list(location, gate), listener::finished, listener::failed);
        gate.job = job;
        return job;
    }

    private Rows list(Location location, Gate gate) throws BlobException {
        BlobStore store = stores.store(location.profileId());
        Capabilities capabilities = store.capabilities(location.container());
        gate.deliver(() -> gate.listener.opened(capabilities));
        RowBuilder rows = new RowBuilder(location);
        if (location.container().isEmpty()) {
            containers(store, location).forEach(rows::add);
            return rows.view();
        }
        ListRequest request = ListRequest.folder(location.container().get(), location.prefix());
        long published = clock.millis() - PAUSE_MILLIS;
        while (true) {
            Listing page = store.list(request);
            page.entries().forEach(rows::add);
            if (page.next().isEmpty()) {
                return rows.view();
            }
            request = request.after(page.next().get());
            if (clock.millis() - published >= PAUSE_MILLIS) {
                published = clock.millis();
                Rows view = rows.view();
                gate.deliver(() -> gate.listener.arrived(view));
            }
        }
    }

    private List<ContainerInfo> containers(BlobStore store, Location location) throws BlobException {
        Optional<ContainerName> only = stores.profiles().stream()
                .filter(profile -> profile.id().equals(location.profileId()))
                .findFirst()
                .flatMap(StoreProfile::container);
        return only.isPresent() ? List.of(new ContainerInfo(only.get(), Optional.empty())) : store.containers();
    }

    /// Passes deliveries on until the job is cancelled.
    private final class Gate {
        private final Listener listener;
        private volatile Job job = Job.NONE;

        Gate(Listener listener) {
            this.listener = listener;
        }

        void deliver(Runnable delivery) {
            background.onUi(() -> {
                if (!job.isCancelled()) {
                    delivery.run();
                }
            });
        }
    }
}
