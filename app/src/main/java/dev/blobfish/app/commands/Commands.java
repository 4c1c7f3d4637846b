package dev.blobfish.app.commands;

import dev.blobfish.app.fx.Texts;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// All commands of a window. FX thread only.
public final class Commands {

    private final Map<CommandId, Command> commands = new EnumMap<>(CommandId.class);
    private final Texts texts;

    public Commands(Locale locale) {
        texts = Texts.of(Commands.class, locale);
        for (CommandId id : CommandId.values()) {
            commands.put(id, new Command(id, texts));
        }
    }

    public Command get(CommandId id) {
        return Objects.requireNonNull(commands.get(id));
    }

    public Collection<Command> all() {
        return Collections.unmodifiableCollection(commands.values());
    }

    /// The title of a group.
    public String title(CommandId.Group group) {
        return texts.get("group." + group.name().toLowerCase(Locale.ROOT));
    }
}
