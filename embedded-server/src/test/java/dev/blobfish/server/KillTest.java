package dev.blobfish.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListStart;
import dev.blobfish.server.engine.TestStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a real process in the middle of its work, again and again.
class KillTest {
    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesKill9() throws Exception {
        var acknowledged = new HashMap<String, List<Integer>>();
        for (int life = 1; life <= 3; life++) {
            liveAndDie(life, acknowledged);
            examine(acknowledged);
        }
    }

    private void liveAndDie(int life, Map<String, List<Integer>> acknowledged)
            throws IOException, InterruptedException {
        var command = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path")
                + File.pathSeparator
                + System.getProperty("jdk.module.path", "")
                + File.pathSeparator
                + ownClasses();
        var process = new ProcessBuilder(
                        command,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        KilledStore.class.getName(),
                        folder.toString(),
                        life + "000000")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int lines = 40 + life * 17;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                var words = line.split(" ", -1);
                if (words.length == 3 && !words[2].isEmpty())
                    acknowledged.put(words[0], List.of(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
                if (lines-- == 0) process.toHandle().destroyForcibly();
            }
        }
        process.waitFor();
        assertThat(lines).as("lines before the end").isNegative();
    }

    private static String ownClasses() {
        try {
            return Path.of(KillTest.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    + File.pathSeparator
                    + Path.of(TestStore.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                            .resolveSibling("test-classes");
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void examine(Map<String, List<Integer>> acknowledged) throws InterruptedException {
        try (var store = TestStore.open(folder)) {
            assertThat(acknowledged).hasSizeGreaterThan(5);
            acknowledged.forEach((key, write) -> {
                var body = store.read(key);
                boolean asAcknowledged = Arrays.equals(body, TestStore.bytes(write.get(1), write.get(0)));
                assertThat(asAcknowledged || isLaterWrite(body, write.get(0)))
                        .as(key)
                        .isTrue();
            });
            store.sweeper.sweepOrphans();
            store.share();
            store.sweeper.sweep();
            assertThat(store.findings()).isEmpty();
            assertSameAndGrownAreWhole(store);
        }
    }

    private static void assertSameAndGrownAreWhole(TestStore store) {
        int seen = 0;
        for (var entry : store.list("", "", ListStart.BEGINNING, 1000).rows())
            if (entry instanceof ListEntry.Item(var info)) {
                var key = info.name().key();
                if (key.startsWith("same/"))
                    assertThat(store.read(key)).isEqualTo(TestStore.bytes(KilledStore.SAME, 1));
                if (!key.startsWith("grown/")) continue;
                seen++;
                var body = store.read(key);
                assertThat(body.length % KilledStore.SAME).isZero();
                for (int at = 0; at < body.length; at += KilledStore.SAME)
                    assertThat(Arrays.copyOfRange(body, at, at + KilledStore.SAME))
                            .isEqualTo(TestStore.bytes(KilledStore.SAME, 2));
            }
        assertThat(seen).isPositive();
    }

    /// A write that was durable when the process died before it could say so.
    private static boolean isLaterWrite(byte[] body, int after) {
        for (int seed = after + 1; seed < after + 100; seed++)
            if (Arrays.equals(body, TestStore.bytes(body.length, seed))) return true;
        return false;
    }
}
