package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Nodes;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Text to and from the clipboard. FX thread.
public final class Clips {
    private Clips() {}

    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    /// What text the clipboard holds; empty where none.
    public static String text() {
        String held = Clipboard.getSystemClipboard().getString();
        return held == null ? "" : held;
    }

    /// A small button that copies.
    public static Button button(String name, Supplier<String> text) {
        Button button = new Button();
        button.getStyleClass().addAll("flat", "row-button", "button-icon");
        Nodes.icon(button, Icon.COPY, name);
        button.setOnAction(_ -> copy(text.get()));
        return button;
    }
}
