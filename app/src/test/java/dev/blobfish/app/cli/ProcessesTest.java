package dev.blobfish.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.AppGraph;
import dev.blobfish.app.AppHome;
import dev.blobfish.app.connections.Passphrases;
import dev.blobfish.sdk.transfer.TransferEngine;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several processes on one home, and what stays when one of them dies.
class ProcessesTest {
    private static final int MIB = 1 << 20;

    @TempDir
    Path home;

    @TempDir
    Path work;

    private Path bigFile(int mib) throws Exception {
        Path file = work.resolve("big.bin");
        byte[] block = new byte[MIB];
        var random = new Random(7);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < mib; i++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        return file;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private AppGraph windowAtLowSpeed(long bytesPerSecond) throws Exception {
        var window = new AppGraph(new AppHome(home), new Passphrases(Map.of(), _ -> Optional.empty()), Map.of());
        // Remembered in the library, so the child goes slowly enough to be caught in the middle.
        window.engine().setLimits(bytesPerSecond, 0);
        window.localStore().access();
        return window;
    }

    private static void assertSameContent(CliRun cli, Path file) throws Exception {
        CliRun.Result cat = cli.run("cat", "local:box/big.bin");
        assertThat(cat.code()).as(cat.err()).isZero();
        assertThat(sha256(cat.bytes())).isEqualTo(sha256(Files.readAllBytes(file)));
    }

    /// Reads events of a `cp --json` until some bytes have arrived.
    private static void awaitProgress(Child child) throws Exception {
        while (true) {
            String line = child.line();
            assertThat(line).doesNotContain("\"event\":\"settled\"");
            if (line.contains("\"event\":\"progress\"") && !line.contains("\"doneBytes\":0,")) {
                return;
            }
        }
    }

    @Test
    void aKilledCopyIsFinishedByResume() throws Exception {
        Path file = bigFile(40);
        var cli = new CliRun(home);
        try (AppGraph window = windowAtLowSpeed(6L * MIB)) {
            assertThat(cli.run("mkdir", "local:box").code()).isZero();
            try (Child child = Child.start(home, "cp", "--json", file.toString(), "local:box/big.bin")) {
                awaitProgress(child);
                child.kill();
            }
            assertThat(cli.run("ls", "local:box").lines()).isEmpty();
            window.engine().setLimits(0, 0);
            CliRun.Result resumed = cli.run("transfers", "resume", "--all", "--wait");
            assertThat(resumed.code()).as(resumed.err()).isZero();
            assertSameContent(cli, file);
            assertThat(cli.run("transfers", "--json").lines())
                    .hasSize(1)
                    .allMatch(line -> line.contains("\"state\":\"done\""));
        }
    }

    @Test
    void anInterruptedCopyPausesAndSaysHowToGoOn() throws Exception {
        Path file = bigFile(40);
        var cli = new CliRun(home);
        try (AppGraph window = windowAtLowSpeed(6L * MIB)) {
            assertThat(cli.run("mkdir", "local:box").code()).isZero();
            try (Child child = Child.start(home, "cp", "--json", file.toString(), "local:box/big.bin")) {
                awaitProgress(child);
                // Not SIGINT: whoever starts the tests in the background may have switched that off for all children.
                child.terminate();
                assertThat(child.exitCode()).isEqualTo(130);
            }
            assertThat(cli.run("transfers", "--json").out()).contains("\"state\":\"paused\"");
            window.engine().setLimits(0, 0);
            CliRun.Result resumed = cli.run("transfers", "resume", "--all", "--wait");
            assertThat(resumed.code()).as(resumed.err()).isZero();
            assertSameContent(cli, file);
        }
    }

    @Test
    void serveSaysOnceWhenItIsReadyAndStopsCleanly() throws Exception {
        Path data = work.resolve("data");
        try (Child child = Child.start(home, "serve", "--data", data.toString(), "--port", "0")) {
            String ready = child.line();
            assertThat(ready)
                    .startsWith("{\"ready\":true,\"pid\":" + child.pid() + ",\"data\":\"" + data + "\"")
                    .contains("\"s3\":\"http://127.0.0.1:");
            var cli = new CliRun(home);
            CliRun.Result second = cli.run("serve", "--data", data.toString(), "--port", "0");
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).contains(String.valueOf(child.pid()));
            assertThat(cli.run("account", "add", "alice", "--data", data.toString())
                            .out())
                    .startsWith("{\"name\":\"alice\",\"admin\":false,\"s3\":{");
            assertThat(cli.run("account", "list", "--data", data.toString()).lines())
                    .hasSize(2);
            assertThat(cli.run("account", "add", "alice", "--data", data.toString())
                            .code())
                    .isEqualTo(1);
            assertThat(cli.run("account", "remove", "alice", "--data", data.toString())
                            .code())
                    .isZero();
            assertThat(cli.run("account", "remove", "alice", "--data", data.toString())
                            .code())
                    .isEqualTo(1);
            child.terminate();
            assertThat(child.exitCode()).isZero();
        }
    }

    @Test
    void theStoreIsTakenOverWhenItsProcessDies() throws Exception {
        var cli = new CliRun(home);
        try (Child holder = Child.start(home, "serve", "--port", "0");
                var window =
                        new AppGraph(new AppHome(home), new Passphrases(Map.of(), _ -> Optional.empty()), Map.of())) {
            holder.line();
            assertThat(cli.run("mkdir", "local:kept").code()).isZero();
            assertThat(window.stores().store("local").containers()).hasSize(1);
            assertThat(window.localStore().runsHere()).isFalse();
            holder.kill();
            assertThat(window.stores().store("local").containers()).hasSize(1);
            assertThat(window.localStore().runsHere()).isTrue();
            assertThat(cli.run("ls").out()).isEqualTo("kept/\n");
        }
    }

    @Test
    void aWindowAndACommandShareOneQueue() throws Exception {
        Path file = bigFile(2);
        var cli = new CliRun(home);
        try (var window = new AppGraph(new AppHome(home), new Passphrases(Map.of(), _ -> Optional.empty()), Map.of())) {
            TransferEngine engine = window.engine();
            engine.start();
            assertThat(cli.run("mkdir", "local:box").code()).isZero();
            for (int i = 0; i < 5; i++) {
                CliRun.Result result = cli.run("cp", file.toString(), "local:box/" + i);
                assertThat(result.code()).as(result.err()).isZero();
            }
            assertThat(engine.groups(10)).hasSize(5);
            assertThat(cli.run("ls", "local:box").lines()).containsExactly("0", "1", "2", "3", "4");
        }
    }
}
