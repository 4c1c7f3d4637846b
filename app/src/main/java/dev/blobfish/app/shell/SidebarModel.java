package dev.blobfish.app.shell;

import dev.blobfish.app.browse.BrowseModel;
import dev.blobfish.app.browse.ListingState;
import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.StoreProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The connections and how each of them is. FX thread only.
public final class SidebarModel {

    private final Stores stores;
    private final Background background;
    private final Consumer<Exception> failed;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final Map<String, Health> health = new HashMap<>();

    /// How a connection is.
    public enum Health {
        IDLE,
        CONNECTED,
        BUSY,
        TROUBLE
    }

    /// A line of the sidebar.
    public record Entry(StoreProfile profile, Health health) {
        /// Whether it is the bundled store.
        public boolean isLocal() {
            return profile.id().equals(StoreProfile.LOCAL);
        }
    }

    SidebarModel(Stores stores, Background background, BrowseModel browse, Consumer<Exception> failed) {
        this.stores = stores;
        this.background = background;
        this.failed = failed;
        browse.stateProperty().subscribe(state -> note(browse.location().profileId(), healthOf(state)));
    }

    /// Reads the connections again.
    public void reload() {
        background.<List<StoreProfile>>run("read connections", stores::profiles, this::show, failed);
    }

    private void show(List<StoreProfile> profiles) {
        entries.setAll(profiles.stream().map(this::entry).toList());
    }

    private Entry entry(StoreProfile profile) {
        return new Entry(profile, health.getOrDefault(profile.id(), Health.IDLE));
    }

    private void note(String profileId, Health now) {
        if (health.put(profileId, now) != now) {
            entries.replaceAll(entry -> entry(entry.profile()));
        }
    }

    private static Health healthOf(ListingState state) {
        return switch (state) {
            case ListingState.Loading _ -> Health.BUSY;
            case ListingState.Complete _ -> Health.CONNECTED;
            case ListingState.Partial(var _, var failure, var _) ->
                failure.isPresent() ? Health.TROUBLE : Health.CONNECTED;
            case ListingState.Failed(var failure) ->
                isConnectionTrouble(failure.kind()) ? Health.TROUBLE : Health.CONNECTED;
        };
    }

    private static boolean isConnectionTrouble(BlobException.Kind kind) {
        return switch (kind) {
            case NETWORK, UNAVAILABLE, NOT_AUTHENTICATED, CLOCK_SKEW, PROTOCOL, THROTTLED, LOCAL_IO -> true;
            case NOT_FOUND,
                    ALREADY_EXISTS,
                    NOT_EMPTY,
                    ACCESS_DENIED,
                    INVALID,
                    TOO_LARGE,
                    PRECONDITION_FAILED,
                    UNSUPPORTED,
                    CORRUPT,
                    OUTCOME_UNKNOWN,
                    STORAGE_FULL,
                    CANCELLED -> false;
        };
    }

    public ObservableList<Entry> entries() {
        return entries;
    }

    /// Whether there is a connection of this id.
    public boolean isConnection(String profileId) {
        return entries.stream().anyMatch(entry -> entry.profile().id().equals(profileId));
    }

    /// The title of a connection; its id while it is unknown.
    public String title(String profileId) {
        return entries.stream()
                .filter(entry -> entry.profile().id().equals(profileId))
                .map(entry -> entry.profile().title())
                .findFirst()
                .orElse(profileId);
    }
}
