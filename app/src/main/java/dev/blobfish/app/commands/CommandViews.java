package dev.blobfish.app.commands;

import dev.blobfish.app.fx.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Makes controls from commands, so that text, keys, state and reason are the same wherever a command appears.
public final class CommandViews {

    private CommandViews() {}

    /// A tool bar button with icon and text. The pane around it keeps the tooltip alive while the button is
    /// disabled.
    public static StackPane button(Command command, Icon icon) {
        Button button = new Button(command.text(), icon.node());
        return wrap(command, button);
    }

    /// A button with an icon alone.
    public static StackPane iconButton(Command command, Icon icon) {
        Button button = new Button(command.text(), icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("button-icon");
        return wrap(command, button);
    }

    private static StackPane wrap(Command command, Button button) {
        button.setAccessibleText(command.text());
        button.getStyleClass().add("flat");
        button.setId("command-" + command.id().name());
        button.setMnemonicParsing(false);
        button.disableProperty().bind(command.disabled());
        button.setOnAction(_ -> command.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        StackPane pane = new StackPane(button);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(command.whyNotProperty().map(reason -> hint(command, reason)));
        Tooltip.install(pane, tooltip);
        button.accessibleHelpProperty().bind(tooltip.textProperty());
        return pane;
    }

    private static String hint(Command command, String reason) {
        String keys = command.keysText();
        String name = keys.isEmpty() ? command.text() : command.text() + "  (" + keys + ")";
        return reason.isEmpty() ? name : name + "\n" + reason;
    }

    /// A menu item; greyed with the reason in its text where the command cannot be run.
    public static MenuItem menuItem(Command command, Icon icon) {
        MenuItem item = new MenuItem(command.text(), icon.node());
        fill(item, command);
        return item;
    }

    /// A menu item without an icon.
    public static MenuItem menuItem(Command command) {
        MenuItem item = new MenuItem(command.text());
        fill(item, command);
        return item;
    }

    private static void fill(MenuItem item, Command command) {
        item.setMnemonicParsing(false);
        item.setId("menu-" + command.id().name());
        item.textProperty()
                .bind(command.whyNotProperty()
                        .map(reason -> reason.isEmpty() ? command.text() : command.text() + "  –  " + reason));
        item.disableProperty().bind(command.disabled());
        item.setOnAction(_ -> command.run());
        // Shown only: the scene runs the keys, a menu that also did would run them twice.
        command.id().keys().ifPresent(keys -> item.getProperties().put("keys", keys.getDisplayText()));
    }
}
