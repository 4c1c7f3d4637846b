package dev.blobfish.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Everything that a run of the command line touches outside of its own objects; passed in, so that a test runs verbs
/// in
/// its own process.
///
/// @param environment the environment variables
/// @param person who can be asked, where standard input and output are a terminal; else empty
public record World(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Optional<Person> person,
        Clock clock,
        Interruption interruption) {
    /// Somebody at a terminal.
    public interface Person {
        /// Asks for a line; empty at the end of the input.
        Optional<String> line(String question);

        /// Asks for something that must not be seen while it is typed; empty at the end of the input.
        Optional<String> secret(String question);
    }
}
