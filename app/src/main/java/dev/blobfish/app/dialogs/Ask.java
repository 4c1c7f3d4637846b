package dev.blobfish.app.dialogs;

import dev.blobfish.app.fx.DialogCard;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Ui;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Builds dialogs of one look: text and fields, Cancel, and the one thing that the dialog is for. FX thread.
public final class Ask {
    public static final double NARROW = 440;
    public static final double WIDE = 560;

    private final Ui ui;
    private final DialogCard card;
    private final Button cancel;

    /// @param title a question or a command
    public Ask(Ui ui, String title, double width, Node... content) {
        this.ui = ui;
        VBox body = new VBox(content);
        body.getStyleClass().add("dialog-body");
        this.card = new DialogCard(title, body, width);
        this.cancel = card.button(
                ui.texts(Ask.class).get("cancel"),
                Weight.PLAIN,
                () -> ui.dialogs().cancel(card));
        cancel.setId("dialog-cancel");
    }

    /// Adds the button that does it; the dialog closes first.
    public Ask confirm(String text, Weight weight, Runnable action) {
        Button button = card.button(text, weight, () -> {
            ui.dialogs().close(card);
            action.run();
        });
        button.setId("dialog-confirm");
        return this;
    }

    /// Adds the button that does it, which can be pressed only while `allowed`.
    public Ask confirm(String text, Weight weight, ObservableValue<Boolean> allowed, Runnable action) {
        Button button = card.button(text, weight, () -> {
            ui.dialogs().close(card);
            action.run();
        });
        button.setId("dialog-confirm");
        button.disableProperty().bind(allowed.map(may -> !may));
        return this;
    }

    public Ask onCancel(Runnable action) {
        card.onCancel(action);
        return this;
    }

    /// Shows it with the focus on the safe button.
    public void showSafe() {
        ui.dialogs().show(card.focusFirst(cancel));
    }

    /// Shows it with the focus on a field.
    public void show(Node field) {
        ui.dialogs().show(card.focusFirst(field));
    }

    /// A paragraph.
    public static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
