package dev.blobfish.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.AppGraph;
import dev.blobfish.app.AppHome;
import dev.blobfish.app.connections.Passphrases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verbs that look after a local store, on one that was used and stopped.
class StoreCareTest {
    private static final int SIZE = 100_000;

    @TempDir
    Path home;

    @TempDir
    Path work;

    private CliRun cli;

    @BeforeEach
    void fillAStore() throws Exception {
        cli = new CliRun(home);
        Path file = Files.write(work.resolve("file"), new byte[SIZE]);
        assertThat(cli.run("mkdir", "local:bucket").code()).isZero();
        assertThat(cli.run("cp", file.toString(), "-T", "local:bucket/a").code())
                .isZero();
        assertThat(cli.run("cp", file.toString(), "-T", "local:bucket/b").code())
                .isZero();
    }

    private Path content() throws Exception {
        try (var files = Files.walk(home.resolve("store/content"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    void collectingStoresEqualContentOnceAndStatsSaySo() {
        assertThat(cli.run("store", "gc").out()).contains("joined");
        assertThat(cli.run("store", "stats", "--json").out())
                .contains("\"objects\":2")
                .contains("\"bytes\":200000")
                .contains("\"stored\":100000")
                .contains("\"saved\":100000")
                .contains("\"unexamined\":0");
        assertThat(cli.run("store", "stats").out()).contains("Saved").contains("97.7 KiB");
        assertThat(cli.run("cat", "local:bucket/b").bytes()).isEqualTo(new byte[SIZE]);
    }

    @Test
    void aDamagedFileIsFoundByReadingBack() throws Exception {
        CliRun.Result before = cli.run("verify", "local:");
        assertThat(before.code()).as(before.err()).isZero();
        assertThat(before.out()).contains("all as they were stored");
        assertThat(cli.run("store", "gc").code()).isZero();
        byte[] bytes = Files.readAllBytes(content());
        bytes[7] = 1;
        Files.write(content(), bytes);
        assertThat(cli.run("store", "check").code()).isZero();
        CliRun.Result text = cli.run("verify", "local:");
        assertThat(text.code()).isEqualTo(3);
        assertThat(text.out())
                .contains("damaged: content")
                .contains("  bucket/a")
                .contains("  bucket/b");
        CliRun.Result json = cli.run("verify", "local:", "--json");
        assertThat(json.code()).isEqualTo(3);
        assertThat(json.lines().getFirst()).contains("\"event\":\"damaged\"").contains("\"bucket/a\"");
        assertThat(json.lines().getLast()).contains("\"event\":\"verified\"").contains("\"damaged\":1}");
    }

    @Test
    void aMissingFileIsFoundByTheCheck() throws Exception {
        assertThat(cli.run("store", "check").out()).isEqualTo("Everything fits together.\n");
        Files.delete(content());
        CliRun.Result result = cli.run("store", "check", "--json");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("\"event\":\"wrong\"").contains("missing");
    }

    @Test
    void lookingWorksBesideTheProcessThatHoldsTheStore() throws Exception {
        try (var window = new AppGraph(new AppHome(home), new Passphrases(Map.of(), _ -> Optional.empty()), Map.of())) {
            window.localStore().access();
            CliRun.Result verified = cli.run("verify", "local:");
            assertThat(verified.code()).as(verified.err()).isZero();
            assertThat(verified.err()).contains("is in use by process");
            assertThat(cli.run("store", "check").code()).isZero();
            assertThat(cli.run("store", "stats").code()).isZero();
            CliRun.Result collected = cli.run("store", "gc");
            assertThat(collected.code()).isEqualTo(1);
            assertThat(collected.err()).contains("in use by process").contains("stop it");
        }
    }

    @Test
    void aStoreThatIsNotThereIsNotMade() {
        Path nowhere = work.resolve("nowhere");
        for (String verb : new String[] {"stats", "check", "gc"}) {
            CliRun.Result result = cli.run("store", verb, "--data", nowhere.toString());
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err()).contains("There is no local store in " + nowhere);
        }
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void onlyTheLocalStoreIsReadBack() {
        assertThat(cli.run("verify", "other:").code()).isEqualTo(2);
        assertThat(cli.run("verify").code()).isEqualTo(2);
    }
}
