package dev.blobfish.app.fx;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A dialog: a title, a body and a row of buttons, shown by [Dialogs] inside the window. FX thread only.
public final class DialogCard {

    private final VBox root = new VBox();
    private final HBox buttons = new HBox();
    private Runnable onCancel = () -> {};
    private @Nullable Node initialFocus;

    /// @param width in pixels, 320 to 800; the height follows the content
    public DialogCard(String title, Node body, double width) {
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        heading.setWrapText(true);
        buttons.getStyleClass().add("dialog-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.visibleProperty().bind(Bindings.isNotEmpty(buttons.getChildren()));
        buttons.managedProperty().bind(buttons.visibleProperty());
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getStyleClass().add("dialog-card");
        root.setMaxSize(width, Region.USE_PREF_SIZE);
        root.setPrefWidth(width);
        root.setAccessibleRole(AccessibleRole.DIALOG);
        root.setAccessibleText(title);
        root.getChildren().addAll(heading, body, buttons);
    }

    /// How much a button weighs.
    public enum Weight {
        PLAIN,
        /// The one that Enter presses.
        PRIMARY,
        /// Destroys something; never pressed by Enter unless focused.
        DANGER
    }

    /// Adds a button, left to right. It does not close the dialog by itself: the action says [Dialogs#close] when
    /// done.
    public Button button(String text, Weight weight, Runnable action) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDefaultButton(weight == Weight.PRIMARY);
        switch (weight) {
            case PLAIN -> {}
            case PRIMARY -> button.getStyleClass().add("accent");
            case DANGER -> button.getStyleClass().add("danger");
        }
        button.setOnAction(_ -> action.run());
        buttons.getChildren().add(button);
        return button;
    }

    /// What Escape and the cancel button do besides closing.
    public DialogCard onCancel(Runnable action) {
        onCancel = action;
        return this;
    }

    /// The node that has the focus first; else the first that can.
    public DialogCard focusFirst(Node node) {
        initialFocus = node;
        return this;
    }

    Region root() {
        return root;
    }

    Optional<Node> initialFocus() {
        return Optional.ofNullable(initialFocus);
    }

    void cancelled() {
        onCancel.run();
    }
}
