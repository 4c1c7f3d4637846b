package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Failures;
import dev.blobfish.app.fx.Job;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.sdk.Capabilities;
import java.time.Clock;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The list: where it is, what it shows, how complete that is, and what is selected. FX thread only; listing, sorting
/// and
/// filtering happen in the background.
public final class BrowseModel {

    private final ListingLoader loader;
    private final Arranger arranger;
    private final Failures failures;
    private final Clock clock;
    private final History history = new History();

    private final ReadOnlyObjectWrapper<Location> location;
    private final ReadOnlyObjectWrapper<ListingState> state;
    private final ReadOnlyObjectWrapper<Arrangement> arrangement;
    private final ReadOnlyObjectWrapper<Selection> selection;
    private final ReadOnlyObjectWrapper<@Nullable Capabilities> capabilities = new ReadOnlyObjectWrapper<>();

    private RowSelection rowSelection;
    private Job listing = Job.NONE;
    private WantedNames wanted = WantedNames.NONE;

    /// @param start where the list is at first; nothing is loaded before [#refresh]
    public BrowseModel(Stores stores, Background background, Failures failures, Clock clock, Location start) {
        this.loader = new ListingLoader(stores, background, clock);
        this.failures = failures;
        this.clock = clock;
        location = new ReadOnlyObjectWrapper<>(this, "location", start);
        state = new ReadOnlyObjectWrapper<>(this, "state", new ListingState.Loading(0, false));
        Arrangement empty = Arrangement.empty(start, ViewQuery.DEFAULT);
        arranger = new Arranger(background, empty, this::publish);
        arrangement = new ReadOnlyObjectWrapper<>(this, "arrangement", empty);
        selection = new ReadOnlyObjectWrapper<>(this, "selection", Selection.none(start));
        rowSelection = new RowSelection(empty);
    }

    /// Goes to a place and lists it.
    public void open(Location target) {
        open(target, Optional.empty());
    }

    /// Goes to a place, lists it, and selects what has this name there.
    ///
    /// @param item the name of a blob or a folder, without the slash at its end; found among the first rows that
    /// come
    public void open(Location target, Optional<String> item) {
        if (!target.equals(location.get())) {
            history.leave(location.get());
        }
        show(target, item.map(WantedNames::of).orElse(WantedNames.NONE));
    }

    public void back() {
        history.back(location.get()).ifPresent(this::show);
    }

    public void forward() {
        history.forward(location.get()).ifPresent(this::show);
    }

    public void up() {
        location.get().parent().ifPresent(this::open);
    }

    /// Opens a folder or a container of the list. A blob has nothing to go into.
    public void enter(Item item) {
        location.get().into(item).ifPresent(this::open);
    }

    private void show(Location target) {
        show(target, WantedNames.NONE);
    }

    private void show(Location target, WantedNames select) {
        listing.cancel();
        location.set(target);
        wanted = select;
        arranger.wish(Rows.none(target), arranger.query().filteredBy(""));
        replaceRows(Arrangement.empty(target, arranger.query()));
        selectionChanged();
        state.set(new ListingState.Loading(0, false));
        listing = loader.load(target, new Arriving(false));
    }

    /// Lists this place again. What is shown stays until the new rows are there; so do selection and scroll
    /// position.
    public void refresh() {
        listing.cancel();
        int shown = arranger.rows().count();
        wanted = WantedNames.of(arrangement.get(), rowSelection);
        state.set(new ListingState.Loading(0, shown > 0));
        listing = loader.load(location.get(), new Arriving(shown > 0));
    }

    /// Lists again if that is the place that is shown: something there has changed.
    public void refreshIfAt(Location changed) {
        if (changed.equals(location.get())) {
            refresh();
        }
    }

    /// Stops a listing that is still loading; what has come stays.
    public void stop() {
        if (state.get() instanceof ListingState.Loading) {
            listing.cancel();
            state.set(new ListingState.Partial(arranger.rows().count(), Optional.empty(), clock.instant()));
        }
    }

    private final class Arriving implements ListingLoader.Listener {
        private final boolean hold;

        /// @param hold keeps the old rows in view until all new ones are there
        Arriving(boolean hold) {
            this.hold = hold;
        }

        @Override
        public void opened(Capabilities now) {
            capabilities.set(now);
        }

        @Override
        public void arrived(Rows rows) {
            state.set(new ListingState.Loading(rows.count(), hold));
            if (!hold) {
                arranger.wish(rows, arranger.query());
            }
        }

        @Override
        public void finished(Rows rows) {
            arranger.wish(rows, arranger.query());
            state.set(new ListingState.Complete(rows.count(), clock.instant()));
        }

        @Override
        public void failed(Exception failure) {
            var text = failures.describe(failure);
            int count = arranger.rows().count();
            state.set(
                    count == 0
                            ? new ListingState.Failed(text)
                            : new ListingState.Partial(count, Optional.of(text), clock.instant()));
        }
    }

    private void publish(Arrangement next) {
        if (next.rows().continues(arrangement.get().rows())) {
            rowSelection.arrange(next);
            arrangement.set(next);
        } else {
            replaceRows(next);
        }
        selectionChanged();
    }

    private void replaceRows(Arrangement next) {
        rowSelection = wanted.selectIn(next);
        arrangement.set(next);
    }

    /// What the view shows and in which order; takes effect when it has been computed.
    public void query(ViewQuery wish) {
        arranger.wish(arranger.rows(), wish);
    }

    public ViewQuery query() {
        return arranger.query();
    }

    /// The rows that are selected, to be changed by the list; then call [#selectionChanged].
    public RowSelection rowSelection() {
        return rowSelection;
    }

    /// Tells everybody what is selected now.
    public void selectionChanged() {
        selection.set(rowSelection.isEmpty() ? Selection.none(location.get()) : rowSelection.snapshot());
    }

    public ReadOnlyObjectProperty<Location> locationProperty() {
        return location.getReadOnlyProperty();
    }

    public Location location() {
        return location.get();
    }

    public ReadOnlyObjectProperty<ListingState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public Selection selection() {
        return selection.get();
    }

    /// What the store can do here; null until it has been opened.
    public ReadOnlyObjectProperty<@Nullable Capabilities> capabilitiesProperty() {
        return capabilities.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return history.canGoBackProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return history.canGoForwardProperty();
    }

    /// Whether rows are being sorted or filtered right now.
    public ReadOnlyBooleanProperty arrangingProperty() {
        return arranger.busyProperty();
    }
}
