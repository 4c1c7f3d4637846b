package dev.blobfish.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// docs/cli.md is what `--help` prints. To write it anew, run this test with BLOBFISH_MANUAL=write in the environment.
class ManualTest {
    @Test
    void theManualIsCurrent() throws Exception {
        var text = new StringBuilder("""
                # The command line

                Written by `ManualTest` from what `--help` prints; edit the verbs, not this page.
                """);
        try (var session = new Session(nobody())) {
            page(Cli.commandLine(session), text);
        }
        Path manual = Path.of("..", "docs", "cli.md");
        if ("write".equals(System.getenv("BLOBFISH_MANUAL"))) {
            Files.createDirectories(manual.getParent());
            Files.writeString(manual, text);
        }
        assertThat(manual).content().isEqualTo(text.toString());
    }

    private static void page(CommandLine verb, StringBuilder text) {
        text.append("\n## ").append(verb.getCommandSpec().qualifiedName()).append("\n\n```\n");
        verb.getUsageMessage()
                .lines()
                .forEach(line -> text.append(line.stripTrailing()).append('\n'));
        text.append("```\n");
        verb.getSubcommands().values().forEach(sub -> page(sub, text));
    }

    /// A world in which nothing is said and nobody is there.
    static World nobody() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new World(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Map.of(),
                Optional.empty(),
                Clock.systemUTC(),
                new Interruption(Thread.currentThread()));
    }
}
