package dev.blobfish.app.shell;

import dev.blobfish.app.AppContext;
import dev.blobfish.app.commands.Command;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.Commands;
import dev.blobfish.app.fx.Dialogs;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Theme;
import dev.blobfish.app.fx.Ui;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// Gives the commands of the window their meaning, and their keys to the scene.
final class ShellCommands {

    private final Ui ui;
    private final Commands commands;
    private final Texts texts;

    ShellCommands(AppContext context, Texts texts) {
        this.ui = context.ui();
        this.commands = context.commands();
        this.texts = texts;
    }

    ShellCommands bind(PaneCycle cycle, Runnable editPath, Runnable focusFilter) {
        toggle(CommandId.TOGGLE_SIDEBAR, ui.panes().sidebarProperty());
        toggle(CommandId.TOGGLE_INSPECTOR, ui.panes().inspectorProperty());
        toggle(CommandId.TOGGLE_TRANSFERS, ui.panes().transfersProperty());
        theme(CommandId.THEME_SYSTEM, Theme.Mode.SYSTEM);
        theme(CommandId.THEME_LIGHT, Theme.Mode.LIGHT);
        theme(CommandId.THEME_DARK, Theme.Mode.DARK);
        commands.get(CommandId.NEXT_PANE).bind(() -> cycle.move(1));
        commands.get(CommandId.PREVIOUS_PANE).bind(() -> cycle.move(-1));
        commands.get(CommandId.EDIT_PATH).bind(editPath);
        commands.get(CommandId.FILTER).bind(focusFilter);
        Sheets sheets = new Sheets(ui, commands, texts);
        commands.get(CommandId.SHORTCUTS).bind(sheets::shortcuts);
        commands.get(CommandId.PROBLEMS).bind(sheets::problems);
        commands.get(CommandId.ABOUT).bind(sheets::about);
        commands.get(CommandId.PALETTE)
                .bind(() -> new Palette(
                                new PaletteModel(commands, ui.locale()),
                                ui.dialogs(),
                                texts,
                                commands.get(CommandId.PALETTE).text())
                        .show());
        return this;
    }

    private void toggle(CommandId id, BooleanProperty pane) {
        commands.get(id).bind(() -> pane.set(!pane.get()));
    }

    private void theme(CommandId id, Theme.Mode mode) {
        commands.get(id).bind(() -> ui.theme().modeProperty().set(mode));
    }

    /// Puts the bell into the status line: visible while there are problems.
    void problemButton(StackPane place) {
        Button button = new Button("", Icon.WARNING.node());
        button.getStyleClass().addAll("flat", "small", "problem-button");
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "status.problems", ui.notices().problems().size()),
                        ui.notices().problems()));
        button.visibleProperty().bind(Bindings.isNotEmpty(ui.notices().problems()));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> commands.get(CommandId.PROBLEMS).run());
        place.getChildren().add(button);
    }

    /// Makes a scene run the commands of window scope by their keys, unless a dialog waits for an answer.
    static void installKeys(Scene scene, Commands commands, Dialogs dialogs) {
        for (Command command : commands.all()) {
            if (command.id().scope() == CommandId.Scope.WINDOW) {
                command.id()
                        .keys()
                        .ifPresent(keys -> scene.getAccelerators().put(keys, () -> {
                            if (!dialogs.isOpen()) {
                                command.run();
                            }
                        }));
            }
        }
    }
}
