package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Failures;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.ContainerName;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowseModelTest {

    private final GeneratedStore store = new GeneratedStore(2_500);
    private final BrowseModel model = model(Background.immediate());

    private BrowseModel model(Background background) {
        return new BrowseModel(
                store,
                background,
                new Failures(Locale.ENGLISH),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                Location.root("generated"));
    }

    @Test
    void listsEveryPageAndSaysThatItIsComplete() {
        model.open(GeneratedStore.PLACE);
        assertThat(model.stateProperty().get()).isEqualTo(new ListingState.Complete(2_500, Instant.EPOCH));
        assertThat(model.arrangementProperty().get().size()).isEqualTo(2_500);
    }

    @Test
    void showsTheContainersAtTheRoot() {
        model.refresh();
        Arrangement shown = model.arrangementProperty().get();
        assertThat(shown.rows().item(shown.row(0))).isInstanceOf(Item.Bucket.class);
    }

    @Test
    void keepsWhatCameWhenALaterPageFailsAndNeverCallsItComplete() {
        store.failAtPage = 2;
        Deque<Runnable> ui = new ArrayDeque<>();
        BrowseModel slow = model(new Background((_, task) -> task.run(), ui::add));
        slow.open(GeneratedStore.PLACE);
        while (!ui.isEmpty()) {
            ui.poll().run();
        }
        assertThat(slow.stateProperty().get()).isInstanceOfSatisfying(ListingState.Partial.class, partial -> {
            assertThat(partial.failure()).isPresent();
            assertThat(partial.failure().get().kind()).isEqualTo(BlobException.Kind.NETWORK);
        });
    }

    @Test
    void saysThatNothingCouldBeLoadedWhenTheFirstPageFails() {
        store.failAtPage = 0;
        model.open(GeneratedStore.PLACE);
        assertThat(model.stateProperty().get()).isInstanceOf(ListingState.Failed.class);
    }

    @Test
    void refreshKeepsTheSelectionByName() {
        model.open(GeneratedStore.PLACE);
        model.rowSelection().select(100);
        model.selectionChanged();
        store.removed = 50;
        model.refresh();
        assertThat(model.selection().single().orElseThrow().name()).isEqualTo("file-0000100.txt");
        assertThat(model.rowSelection().isSelected(99)).isTrue();
    }

    @Test
    void selectsWhatItWasSentTo() {
        model.open(GeneratedStore.PLACE, Optional.of("file-0000100.txt"));
        assertThat(model.selection().single().orElseThrow().name()).isEqualTo("file-0000100.txt");
        model.open(GeneratedStore.PLACE);
        assertThat(model.selection().isEmpty()).isTrue();
    }

    @Test
    void goesBackAndForward() {
        model.open(GeneratedStore.PLACE);
        model.open(GeneratedStore.PLACE.at("folder/"));
        model.back();
        assertThat(model.location()).isEqualTo(GeneratedStore.PLACE);
        assertThat(model.canGoForwardProperty().get()).isTrue();
        model.forward();
        assertThat(model.location()).isEqualTo(GeneratedStore.PLACE.at("folder/"));
        model.up();
        model.up();
        assertThat(model.location()).isEqualTo(Location.root("generated"));
    }

    @Test
    void filtersOverEverythingLoaded() {
        model.open(GeneratedStore.PLACE);
        model.query(model.query().filteredBy("-00024"));
        assertThat(model.arrangementProperty().get().size()).isEqualTo(100);
        model.query(model.query().filteredBy("*7.TXT"));
        assertThat(model.arrangementProperty().get().size()).isEqualTo(250);
    }

    @Test
    void forgetsTheFilterWhenItGoesElsewhere() {
        model.open(GeneratedStore.PLACE);
        model.query(model.query().filteredBy("nothing"));
        model.open(Location.of("generated", new ContainerName("other")));
        assertThat(model.query().filter()).isEmpty();
    }

    @Test
    void stoppingLeavesAPartialListAndDropsWhatStillArrives() {
        Deque<Runnable> work = new ArrayDeque<>();
        BrowseModel slow = model(new Background((_, task) -> work.add(task), Runnable::run));
        slow.open(GeneratedStore.PLACE);
        slow.stop();
        assertThat(slow.stateProperty().get()).isInstanceOf(ListingState.Partial.class);
        work.forEach(Runnable::run);
        assertThat(slow.arrangementProperty().get().size()).isZero();
    }
}
