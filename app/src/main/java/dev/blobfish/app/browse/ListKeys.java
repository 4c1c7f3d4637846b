package dev.blobfish.app.browse;

import dev.blobfish.app.commands.Command;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.CommandViews;
import dev.blobfish.app.commands.Commands;
import dev.blobfish.app.fx.Icon;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// The keys and the context menu of the list.
final class ListKeys {

    /// What the bar under the list offers for the selection; three, so that the sentence beside them has room in a
    /// small window.
    static final List<CommandId> SUMMARY = List.of(CommandId.DOWNLOAD_TO, CommandId.TEMPORARY_LINK, CommandId.DELETE);

    private static final List<List<CommandId>> MENU = List.of(
            List.of(CommandId.OPEN),
            List.of(CommandId.DOWNLOAD, CommandId.DOWNLOAD_TO, CommandId.COPY, CommandId.PASTE),
            List.of(
                    CommandId.COPY_KEY,
                    CommandId.COPY_URL,
                    CommandId.TEMPORARY_LINK,
                    CommandId.MAKE_PUBLIC,
                    CommandId.MAKE_PRIVATE),
            List.of(CommandId.EDIT_METADATA, CommandId.RENAME, CommandId.COPY_TO),
            List.of(CommandId.DELETE));

    private static final Duration TYPING = Duration.millis(800);

    private final Commands commands;
    private final Consumer<String> typeAhead;
    private final StringBuilder typed = new StringBuilder();
    private final PauseTransition pause = new PauseTransition(TYPING);

    ListKeys(Commands commands, Consumer<String> typeAhead) {
        this.commands = commands;
        this.typeAhead = typeAhead;
        pause.setOnFinished(_ -> typed.setLength(0));
    }

    void install(Node list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE) {
            commands.get(CommandId.UP).run();
            event.consume();
            return;
        }
        for (Command command : commands.all()) {
            if (command.id().scope() == CommandId.Scope.LIST && matches(command, event)) {
                command.run();
                event.consume();
                return;
            }
        }
    }

    // The slash sits on another key, with Shift, on many keyboards: what counts is the letter.
    private static boolean matches(Command command, KeyEvent event) {
        return command.id() != CommandId.FILTER
                && command.id()
                        .keys()
                        .map((KeyCombination keys) -> keys.match(event))
                        .orElse(false);
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        if (letter.equals("/") && typed.isEmpty()) {
            commands.get(CommandId.FILTER).run();
            event.consume();
        } else if (letter.length() > 0
                && !Character.isISOControl(letter.charAt(0))
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !(letter.equals(" ") && typed.isEmpty())) {
            typed.append(letter);
            pause.playFromStart();
            typeAhead.accept(typed.toString());
            event.consume();
        }
    }

    /// The context menu: the same order everywhere, greyed with the reason where something cannot be done.
    static ContextMenu contextMenu(Commands commands) {
        ContextMenu menu = new ContextMenu();
        for (List<CommandId> group : MENU) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(id -> menu.getItems().add(CommandViews.menuItem(commands.get(id), icon(id))));
        }
        return menu;
    }

    static Icon icon(CommandId id) {
        return switch (id) {
            case DOWNLOAD, DOWNLOAD_TO -> Icon.DOWNLOAD;
            case COPY, COPY_TO, COPY_KEY -> Icon.COPY;
            case PASTE -> Icon.INBOX;
            case COPY_URL, TEMPORARY_LINK -> Icon.LINK;
            case MAKE_PUBLIC -> Icon.PUBLIC;
            case MAKE_PRIVATE -> Icon.LOCK;
            case EDIT_METADATA -> Icon.TAG;
            case RENAME -> Icon.EDIT;
            case DELETE -> Icon.DELETE;
            default -> Icon.FORWARD;
        };
    }
}
