package dev.blobfish.app.shell;

import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.CommandViews;
import dev.blobfish.app.commands.Commands;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Texts;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The tool bar: eight things at most, the rest behind the menu at its end.
final class ToolRow {

    private final Commands commands;
    private final Texts texts;

    ToolRow(Commands commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    void fill(HBox row) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row.getChildren()
                .addAll(
                        upload(),
                        CommandViews.button(commands.get(CommandId.DOWNLOAD_TO), Icon.DOWNLOAD),
                        separator(),
                        CommandViews.button(commands.get(CommandId.NEW_FOLDER), Icon.FOLDER_ADD),
                        CommandViews.button(commands.get(CommandId.NEW_BUCKET), Icon.BUCKET),
                        CommandViews.button(commands.get(CommandId.TEMPORARY_LINK), Icon.LINK),
                        gap,
                        CommandViews.iconButton(commands.get(CommandId.REFRESH), Icon.REFRESH),
                        CommandViews.iconButton(commands.get(CommandId.TOGGLE_INSPECTOR), Icon.INSPECTOR),
                        more());
    }

    private MenuButton upload() {
        MenuButton button = new MenuButton(texts.get("tool.upload"), Icon.UPLOAD.node());
        button.setId("tool-upload");
        button.getStyleClass().addAll("accent", "tool-upload");
        button.getItems()
                .addAll(
                        CommandViews.menuItem(commands.get(CommandId.UPLOAD_FILES), Icon.FILE),
                        CommandViews.menuItem(commands.get(CommandId.UPLOAD_FOLDER), Icon.FOLDER));
        button.disableProperty().bind(commands.get(CommandId.UPLOAD_FILES).disabled());
        return button;
    }

    private static Node separator() {
        Region line = new Region();
        line.getStyleClass().add("tool-separator");
        return line;
    }

    private MenuButton more() {
        MenuButton button = new MenuButton(texts.get("menu.more"), Icon.MORE.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "button-icon", "no-arrow");
        button.setAccessibleText(texts.get("menu.more"));
        button.setTooltip(new Tooltip(texts.get("menu.more")));
        button.getItems()
                .addAll(
                        item(CommandId.PALETTE),
                        item(CommandId.SHORTCUTS),
                        new SeparatorMenuItem(),
                        item(CommandId.TOGGLE_SIDEBAR),
                        item(CommandId.TOGGLE_INSPECTOR),
                        item(CommandId.TOGGLE_TRANSFERS),
                        new SeparatorMenuItem(),
                        item(CommandId.THEME_SYSTEM),
                        item(CommandId.THEME_LIGHT),
                        item(CommandId.THEME_DARK),
                        new SeparatorMenuItem(),
                        item(CommandId.ADD_CONNECTION),
                        item(CommandId.SETTINGS),
                        item(CommandId.PROBLEMS),
                        item(CommandId.ABOUT),
                        item(CommandId.QUIT));
        return button;
    }

    private MenuItem item(CommandId id) {
        return CommandViews.menuItem(commands.get(id));
    }
}
