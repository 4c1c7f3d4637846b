package dev.blobfish.app.shell;

import dev.blobfish.app.commands.Command;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.Commands;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds commands by a part of their name or of a synonym.
public final class PaletteModel {

    private final Commands commands;
    private final Locale locale;

    public PaletteModel(Commands commands, Locale locale) {
        this.commands = commands;
        this.locale = locale;
    }

    /// The commands that match every word, those whose name begins with the text first.
    public List<Command> find(String text) {
        String wanted = text.strip().toLowerCase(locale);
        List<String> words = List.of(wanted.split("\\s+", -1));
        return commands.all().stream()
                .filter(command -> command.id() != CommandId.PALETTE)
                .filter(command -> words.stream().allMatch(searched(command)::contains))
                .sorted(Comparator.comparingInt(command -> rank(command, wanted, words)))
                .toList();
    }

    private String searched(Command command) {
        return (command.text() + " " + command.synonyms()).toLowerCase(locale);
    }

    // Whoever types the name means the command of that name, not one that has it as a synonym.
    private int rank(Command command, String wanted, List<String> words) {
        String name = command.text().toLowerCase(locale);
        int byName = name.startsWith(wanted) ? 0 : words.stream().allMatch(name::contains) ? 1 : 2;
        return byName * 2 + (command.isEnabled() ? 0 : 1);
    }
}
