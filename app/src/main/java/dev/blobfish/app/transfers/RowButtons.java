package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The small buttons inside rows. They are for the mouse; the keyboard has the list's keys and the row's menu.
final class RowButtons {
    private RowButtons() {}

    /// @param written whether its text is shown, for answers to questions
    static Button make(boolean written) {
        Button button = new Button();
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("flat", "row-button");
        if (!written) {
            button.getStyleClass().add("button-icon");
        }
        button.setContentDisplay(written ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
        return button;
    }

    static void show(Button button, RowAction action, String text) {
        if (!text.equals(button.getText())) {
            button.setText(text);
            button.setAccessibleText(text);
            button.setTooltip(new Tooltip(text));
            button.setGraphic(icon(action).node());
        }
    }

    static Icon icon(RowAction action) {
        return switch (action) {
            case PAUSE -> Icon.PAUSE;
            case RESUME, START_NOW -> Icon.PLAY;
            case RETRY, START_ANEW -> Icon.RETRY;
            case OVERWRITE -> Icon.UPLOAD;
            case SKIP -> Icon.FORWARD;
            case KEEP_BOTH, COPY_ERROR -> Icon.COPY;
            case CANCEL -> Icon.CANCEL;
            case SHOW -> Icon.FOLDER;
        };
    }
}
