package dev.blobfish.app.inspect;

import dev.blobfish.app.dialogs.Ask;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.inspect.MetadataRow.Mark;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Shows what applying metadata edits will change, and what it costs, before anything is written. FX thread.
final class ChangePreviewDialog {
    private static final double LIST_HEIGHT = 180;

    private ChangePreviewDialog() {}

    /// @param blobs how many blobs will be written
    /// @param one the blob's name where it is one
    static void show(Ui ui, MetadataDraft draft, long blobs, String one, Runnable apply) {
        Texts texts = ui.texts(ChangePreviewDialog.class);
        List<MetadataRow> changes = draft.rows().stream()
                .filter(row -> row.mark() != Mark.UNCHANGED)
                .toList();
        ScrollPane list = new ScrollPane(grid(texts, changes));
        list.setFitToWidth(true);
        list.setMaxHeight(LIST_HEIGHT);
        list.setMinHeight(Math.min(LIST_HEIGHT, 16 + changes.size() * 44.0));
        list.getStyleClass().add("inspector-scroll");
        Ask ask = new Ask(
                ui,
                texts.get("change.title"),
                Ask.WIDE,
                Ask.text(blobs == 1 ? texts.get("change.one", one) : texts.get("change.many", blobs)),
                list,
                Ask.text(texts.get("change.cost", blobs), "hint"));
        ask.confirm(texts.get("change.apply"), Weight.PRIMARY, apply);
        ask.showSafe();
    }

    private static GridPane grid(Texts texts, List<MetadataRow> changes) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        ColumnConstraints fixed = new ColumnConstraints();
        fixed.setMinWidth(88);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(fixed, wide);
        for (int line = 0; line < changes.size(); line++) {
            MetadataRow row = changes.get(line);
            String mark = row.mark().name().toLowerCase(Locale.ROOT);
            Label what = new Label(texts.get("change." + mark));
            what.getStyleClass().add("change-" + mark);
            grid.add(what, 0, line);
            grid.add(Ask.text(words(texts, row)), 1, line);
        }
        return grid;
    }

    private static String words(Texts texts, MetadataRow row) {
        String before = row.distinct() > 1
                ? texts.get("change.values", row.distinct())
                : row.before().orElse("");
        return switch (row.mark()) {
            case ADDED -> row.key().text() + ": " + row.value();
            case REMOVED -> row.key().text() + ": " + before;
            case CHANGED -> row.key().text() + ": " + before + " → " + row.value();
            case UNCHANGED -> row.key().text();
        };
    }
}
