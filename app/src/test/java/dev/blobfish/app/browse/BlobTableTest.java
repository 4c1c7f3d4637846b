package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Failures;
import dev.blobfish.app.fx.Formats;
import dev.blobfish.app.fx.FxToolkit;
import dev.blobfish.app.fx.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The real table on the real toolkit with 200,000 rows. How long the toolkit stood still is printed, not asserted: a
/// machine under load would decide it. That no step is proportional to the rows is what the other tests assert.
class BlobTableTest {

    private static final int ROWS = 200_000;

    private final PulseWatch watch = new PulseWatch();
    private BrowseModel model;
    private TableView<Row> table;

    @BeforeEach
    void show() {
        GeneratedStore store = new GeneratedStore(ROWS);
        model = FxToolkit.call(() -> new BrowseModel(
                store, watch.background(), new Failures(Locale.ENGLISH), Clock.systemUTC(), GeneratedStore.PLACE));
        table = FxToolkit.call(() -> {
            ItemWords words = new ItemWords(new Formats(Locale.ENGLISH, FxToolkit.CLOCK));
            Texts texts = Texts.of(BlobTable.class, Locale.ENGLISH);
            return new BlobTable(model, words, new AccessPeek(store, Background.live()), texts, TableRow::new).node();
        });
        FxToolkit.show(FxToolkit.call(() -> new Scene(table, 900, 600)));
    }

    @Test
    void loadsSortsFiltersSelectsAndClearsWithoutHoldingTheToolkit() throws InterruptedException {
        measure(
                "load 200,000",
                () -> model.refresh(),
                () -> model.arrangementProperty().get().size() == ROWS);
        measure("sort by size, descending", () -> model.query(new ViewQuery("", SortKey.SIZE, false)), this::settled);
        measure("sort by type", () -> model.query(new ViewQuery("", SortKey.TYPE, true)), this::settled);
        measure("filter", () -> model.query(ViewQuery.DEFAULT.filteredBy("99")), this::settled);
        measure("unfilter", () -> model.query(ViewQuery.DEFAULT), this::settled);
        measure(
                "select all",
                () -> table.getSelectionModel().selectAll(),
                () -> model.selection().count() == ROWS);
        measure(
                "clear",
                () -> table.getSelectionModel().clearSelection(),
                () -> model.selection().isEmpty());
        System.out.printf("longest task on the toolkit's thread: %4d ms%n", watch.longestTaskMillis());
        assertThat(FxToolkit.call(() -> table.getItems().size())).isEqualTo(ROWS);
        assertThat(FxToolkit.call(() -> model.selection().isEmpty())).isTrue();
    }

    @Test
    void keyboardAndMouseModelsSelectThroughTheSameRows() throws InterruptedException {
        measure(
                "load",
                () -> model.refresh(),
                () -> model.arrangementProperty().get().size() == ROWS);
        FxToolkit.run(() -> {
            TableView.TableViewSelectionModel<Row> selection = table.getSelectionModel();
            selection.clearAndSelect(3);
            selection.selectRange(3, 7);
            selection.clearSelection(5);
        });
        assertThat(FxToolkit.call(() -> model.rowSelection().positions())).containsExactly(3, 4, 6);
        assertThat(FxToolkit.call(() -> table.getSelectionModel().getSelectedIndices()))
                .containsExactly(3, 4, 6);
        assertThat(FxToolkit.call(() -> model.selection().items().getFirst().name()))
                .isEqualTo("file-0000003.txt");
    }

    @Test
    void theFocusStaysWhileRowsArrive() throws InterruptedException {
        measure(
                "load",
                () -> model.refresh(),
                () -> model.arrangementProperty().get().size() == ROWS);
        assertThat(FxToolkit.call(() -> table.getFocusModel().getFocusedIndex()))
                .isZero();
    }

    private boolean settled() {
        return !model.arrangingProperty().get();
    }

    private void measure(String what, Runnable action, BooleanSupplier done) throws InterruptedException {
        PulseWatch.Pause longest = watch.longestPause(what, action, done);
        System.out.printf(
                "longest pause between two pulses: %4d ms, computed %4d ms  (%s)%n",
                longest.millis(), longest.computedMillis(), what);
    }
}
