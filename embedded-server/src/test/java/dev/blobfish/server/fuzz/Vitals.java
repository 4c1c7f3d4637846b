package dev.blobfish.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// What this process holds.
final class Vitals {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Vitals() {}

    /// Open descriptors; 0 where the system does not tell.
    static int descriptors() throws IOException {
        if (!Files.isDirectory(DESCRIPTORS)) return 0;
        try (var all = Files.list(DESCRIPTORS)) {
            return (int) all.count();
        }
    }

    /// Threads that answer a request of a connector, virtual ones included.
    static long requestThreads(Path folder, String connector) throws IOException, InterruptedException {
        var dump = folder.resolve("threads.txt");
        Files.deleteIfExists(dump);
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        long pid = ProcessHandle.current().pid();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), "Thread.dump_to_file", dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "jcmd.txt"))
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (var lines = Files.lines(dump)) {
            return lines.filter(line -> line.contains("\"http-" + connector + "-request-"))
                    .count();
        }
    }

    /// Waits until something holds that settles by itself.
    static void await(String what, Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!holds.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
