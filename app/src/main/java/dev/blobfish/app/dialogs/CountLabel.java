package dev.blobfish.app.dialogs;

import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.jobs.CountModel;
import javafx.scene.control.Label;

/// The line that says how many blobs and bytes a dialog is about, growing while they are counted. FX thread.
public final class CountLabel {
    private final Label label = Ask.text("", "summary-strong");

    public CountLabel(Ui ui, CountModel count) {
        Texts texts = ui.texts(CountLabel.class);
        label.setId("dialog-count");
        count.countProperty()
                .subscribe(known ->
                        label.setText(known.map(now -> words(ui, texts, now)).orElse("")));
    }

    private static String words(Ui ui, Texts texts, CountModel.Count count) {
        String sum = texts.get("count.sum", count.blobs(), ui.formats().size(count.bytes()));
        if (count.complete()) {
            return sum;
        }
        return count.failure()
                .map(failure -> texts.get(
                        "count.failed", sum, ui.failures().describe(failure).sentence()))
                .orElseGet(() -> texts.get("count.counting", sum));
    }

    public Label node() {
        return label;
    }
}
