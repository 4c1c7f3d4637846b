package dev.blobfish.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UsageTest {
    @TempDir
    Path home;

    private CliRun cli;

    @BeforeEach
    void prepare() {
        cli = new CliRun(home.resolve("never-made"));
    }

    @Test
    void helpAndVersionTouchNothing() {
        assertThat(cli.run("--version").out()).matches("blobfish \\d+\\.\\d+\\.\\d+\n");
        assertThat(cli.run("--help").code()).isZero();
        assertThat(home.resolve("never-made")).doesNotExist();
    }

    @Test
    void everyVerbHasHelpThatReadsWell() {
        var session = new Session(ManualTest.nobody());
        check(Cli.commandLine(session));
    }

    private void check(CommandLine verb) {
        String help = verb.getUsageMessage();
        String name = verb.getCommandSpec().qualifiedName();
        assertThat(help.lines().findFirst().orElse("")).as(name).endsWith(".");
        assertThat(help.lines()).as(name).allMatch(line -> line.length() <= 100);
        assertThat(help).as(name).doesNotContain("<main class>").doesNotContain("null");
        verb.getSubcommands().values().forEach(this::check);
    }

    @Test
    void anUnknownVerbIsMetWithTheNearestOne() {
        CliRun.Result result = cli.run("transfer");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("transfers")
                .contains("blobfish --help")
                .doesNotContain("Exception");
        assertThat(cli.run("ls", "--recursiv").code()).isEqualTo(2);
        assertThat(cli.run("meta").err()).contains("get, set, remove");
        assertThat(cli.run("--json").code()).isEqualTo(2);
    }

    @Test
    void aHomeThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(home.resolve("file"));
        CliRun.Result result = cli.run("--home", file.resolve("x").toString(), "ls");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains(file.toString()).contains("--home").doesNotContain("Exception");
    }

    @Test
    void theHomeIsForItsOwnerAlone() throws Exception {
        assertThat(cli.run("profile", "list").code()).isZero();
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("never-made"))))
                .isEqualTo("rwx------");
    }
}
