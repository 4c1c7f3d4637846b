package dev.blobfish.app.commands;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Every command of the window, once. Menus, tool bar, context menu, palette and shortcut sheet are all made from
/// these.
/// A text for each is in `messages.properties` under `command.NAME`, synonyms for the palette under
/// `command.NAME.also`.
public enum CommandId {
    OPEN(Group.ITEM, Scope.LIST, "Enter"),
    DOWNLOAD(Group.ITEM, Scope.WINDOW, "Shortcut+D"),
    DOWNLOAD_TO(Group.ITEM, Scope.WINDOW, "Shortcut+Shift+D"),
    COPY(Group.ITEM, Scope.LIST, "Shortcut+C"),
    PASTE(Group.ITEM, Scope.LIST, "Shortcut+V"),
    COPY_KEY(Group.ITEM, Scope.LIST, "Shortcut+Shift+C"),
    COPY_URL(Group.ITEM, Scope.WINDOW, null),
    TEMPORARY_LINK(Group.ITEM, Scope.WINDOW, "Shortcut+Shift+L"),
    MAKE_PUBLIC(Group.ITEM, Scope.WINDOW, null),
    MAKE_PRIVATE(Group.ITEM, Scope.WINDOW, null),
    EDIT_METADATA(Group.ITEM, Scope.WINDOW, "Shortcut+E"),
    RENAME(Group.ITEM, Scope.LIST, "F2"),
    COPY_TO(Group.ITEM, Scope.WINDOW, "Shortcut+Shift+M"),
    DELETE(Group.ITEM, Scope.LIST, "Delete"),

    UPLOAD_FILES(Group.PLACE, Scope.WINDOW, "Shortcut+U"),
    UPLOAD_FOLDER(Group.PLACE, Scope.WINDOW, "Shortcut+Shift+U"),
    NEW_FOLDER(Group.PLACE, Scope.WINDOW, "Shortcut+N"),
    NEW_BUCKET(Group.PLACE, Scope.WINDOW, "Shortcut+Shift+N"),
    SELECT_ALL(Group.PLACE, Scope.LIST, "Shortcut+A"),
    CLEAR_SELECTION(Group.PLACE, Scope.LIST, "Shortcut+Shift+A"),

    BACK(Group.GO, Scope.WINDOW, "Alt+Left"),
    FORWARD(Group.GO, Scope.WINDOW, "Alt+Right"),
    UP(Group.GO, Scope.WINDOW, "Alt+Up"),
    REFRESH(Group.GO, Scope.WINDOW, "F5"),
    STOP(Group.GO, Scope.WINDOW, null),
    EDIT_PATH(Group.GO, Scope.WINDOW, "Shortcut+L"),
    FILTER(Group.GO, Scope.LIST, "/"),
    CLEAR_FILTER(Group.GO, Scope.WINDOW, null),

    TOGGLE_INSPECTOR(Group.VIEW, Scope.WINDOW, "Alt+Enter"),
    TOGGLE_TRANSFERS(Group.VIEW, Scope.WINDOW, "Shortcut+J"),
    TOGGLE_SIDEBAR(Group.VIEW, Scope.WINDOW, "Shortcut+B"),
    NEXT_PANE(Group.VIEW, Scope.WINDOW, "F6"),
    PREVIOUS_PANE(Group.VIEW, Scope.WINDOW, "Shift+F6"),
    THEME_SYSTEM(Group.VIEW, Scope.WINDOW, null),
    THEME_LIGHT(Group.VIEW, Scope.WINDOW, null),
    THEME_DARK(Group.VIEW, Scope.WINDOW, null),

    PAUSE_ALL(Group.TRANSFERS, Scope.WINDOW, null),
    RESUME_ALL(Group.TRANSFERS, Scope.WINDOW, null),
    RETRY_FAILED(Group.TRANSFERS, Scope.WINDOW, null),
    CLEAR_FINISHED(Group.TRANSFERS, Scope.WINDOW, null),

    ADD_CONNECTION(Group.PROGRAM, Scope.WINDOW, null),
    EDIT_CONNECTION(Group.PROGRAM, Scope.WINDOW, null),
    REMOVE_CONNECTION(Group.PROGRAM, Scope.WINDOW, null),
    PALETTE(Group.PROGRAM, Scope.WINDOW, "Shortcut+K"),
    SHORTCUTS(Group.PROGRAM, Scope.WINDOW, "F1"),
    PROBLEMS(Group.PROGRAM, Scope.WINDOW, null),
    SETTINGS(Group.PROGRAM, Scope.WINDOW, "Shortcut+Comma"),
    ABOUT(Group.PROGRAM, Scope.WINDOW, null),
    QUIT(Group.PROGRAM, Scope.WINDOW, "Shortcut+Q");

    private final Group group;
    private final Scope scope;
    private final @Nullable String keys;

    CommandId(Group group, Scope scope, @Nullable String keys) {
        this.group = group;
        this.scope = scope;
        this.keys = keys;
    }

    /// What a command is about; the order of the shortcut sheet and the palette.
    public enum Group {
        ITEM,
        PLACE,
        GO,
        VIEW,
        TRANSFERS,
        PROGRAM
    }

    /// Where its keys count: those of the list would get in the way of typing elsewhere.
    public enum Scope {
        LIST,
        WINDOW
    }

    public Group group() {
        return group;
    }

    public Scope scope() {
        return scope;
    }

    /// The keys that run it; `Shortcut` is Ctrl, or Cmd on a Mac.
    public Optional<KeyCombination> keys() {
        return Optional.ofNullable(keys).map(KeyCombination::valueOf);
    }

    /// Its text key.
    public String key() {
        return "command." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
