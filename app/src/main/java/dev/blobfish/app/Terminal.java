package dev.blobfish.app;

import dev.blobfish.app.cli.World;
import java.io.Console;
import java.util.Arrays;
import java.util.Optional;

/// The person at the terminal, where there is one.
final class Terminal {
    private Terminal() {}

    /// Present when standard input and output are both a terminal.
    static Optional<World.Person> person() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).map(AtConsole::new);
    }

    private record AtConsole(Console console) implements World.Person {
        @Override
        public Optional<String> line(String question) {
            return Optional.ofNullable(console.readLine("%s", question));
        }

        @Override
        public Optional<String> secret(String question) {
            char[] typed = console.readPassword("%s", question);
            if (typed == null) {
                return Optional.empty();
            }
            String text = new String(typed);
            Arrays.fill(typed, ' ');
            return Optional.of(text);
        }
    }
}
