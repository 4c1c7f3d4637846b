package dev.blobfish.app.dialogs;

import dev.blobfish.app.fx.DialogCard;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Asks once what to do with transfers that run while the window is to close. Nothing is lost with any answer. FX
/// thread.
public final class QuitDialog {
    private QuitDialog() {}

    /// @param running transfers that run or wait
    /// @param jobs deletes and other jobs that run; they end with the program
    /// @param finishFirst closes the window when everything has ended
    /// @param quit closes the window now; the next start goes on where the transfers were
    public static void show(Ui ui, long running, long jobs, Runnable finishFirst, Runnable quit) {
        Texts texts = ui.texts(QuitDialog.class);
        VBox body = new VBox(Ask.text(texts.get("quit.text", running)));
        if (jobs > 0) {
            body.getChildren().add(Ask.text(texts.get("quit.jobs", jobs), "note", "warning"));
        }
        body.getStyleClass().add("dialog-body");
        DialogCard card = new DialogCard(texts.get("quit.title"), body, Ask.WIDE);
        Button cancel = card.button(
                texts.get("cancel"), Weight.PLAIN, () -> ui.dialogs().cancel(card));
        cancel.setId("dialog-cancel");
        card.button(texts.get("quit.finish"), Weight.PLAIN, () -> {
            ui.dialogs().close(card);
            finishFirst.run();
        });
        card.button(texts.get("quit.pause"), Weight.PRIMARY, () -> {
            ui.dialogs().close(card);
            quit.run();
        });
        ui.dialogs().show(card.focusFirst(cancel));
    }
}
