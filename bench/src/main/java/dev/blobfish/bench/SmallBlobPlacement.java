package dev.blobfish.bench;

import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.Precondition;
import dev.blobfish.server.engine.StageRequest;
import dev.blobfish.server.engine.StandardDigest;
import dev.blobfish.server.engine.disk.DiskContentStore;
import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.sqlite.CommitHook;
import dev.blobfish.server.engine.sqlite.SqliteCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Where small blobs should live: in the catalog's own file, or in files of their own. Durable writes and reads of
/// some sizes, by one and by many
/// writers, both ways. The first argument is a folder on the disk to be measured.
public final class SmallBlobPlacement {
    private static final String CONTAINER = "bench";
    private static final int LARGEST = 60_000;

    private SmallBlobPlacement() {}

    /// Prints a table in Markdown.
    public static void main(String[] args) throws Exception {
        var home = Path.of(args[0]);
        System.out.println("| bytes | writers | database puts/s | files puts/s | database gets/s | files gets/s |");
        System.out.println("|---|---|---|---|---|---|");
        int run = 0;
        for (int size : new int[] {1_000, 4_000, 16_000, 32_000, LARGEST})
            for (int writers : new int[] {1, 32}) {
                int count = writers == 1 ? 150 : 1500;
                var inline = measure(home.resolve("run-" + run++), LARGEST, size, writers, count);
                var files = measure(home.resolve("run-" + run++), 0, size, writers, count);
                System.out.printf(
                        "| %d | %d | %.0f | %.0f | %.0f | %.0f |%n",
                        size, writers, inline.puts(), files.puts(), inline.gets(), files.gets());
            }
    }

    /// Operations a second.
    private record Speeds(double puts, double gets) {}

    private static Speeds measure(Path folder, int inlineLimit, int size, int writers, int count)
            throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(folder);
        var contents = DiskContentStore.open(folder, new RealFiles(), inlineLimit);
        var catalog = SqliteCatalog.open(Files.createFile(folder.resolve("catalog.db")), true, CommitHook.NONE);
        try (var engine = new BlobEngine(catalog, contents, Instant::now, () -> {})) {
            engine.createContainer(CONTAINER, "bench", Documents.NONE);
            var body = new byte[size];
            double puts = speed(writers, count, i -> put(engine, i, body));
            double gets = speed(writers, count, i -> get(engine, i));
            return new Speeds(puts, gets);
        }
    }

    @FunctionalInterface
    private interface Operation {
        void run(int number) throws IOException;
    }

    private static double speed(int workers, int count, Operation operation)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int w = 0; w < workers; w++)
                tasks.add(() -> {
                    int number = next.getAndIncrement();
                    for (; number < count; number = next.getAndIncrement()) operation.run(number);
                    return number;
                });
            for (var done : threads.invokeAll(tasks)) done.get();
        }
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    private static void put(BlobEngine engine, int number, byte[] body) throws IOException {
        var request = StageRequest.of(StandardDigest.MD5).withLength(body.length);
        try (var staged = engine.stage(new ByteArrayInputStream(body), request)) {
            var draft = new ObjectDraft(staged.hex(StandardDigest.MD5), Documents.NONE);
            engine.put(name(number), draft, staged, Precondition.NONE);
        }
    }

    private static void get(BlobEngine engine, int number) throws IOException {
        try (var snapshot = engine.open(name(number));
                var stream = snapshot.stream(snapshot.whole())) {
            stream.readAllBytes();
        }
    }

    private static ObjectName name(int number) {
        return new ObjectName(CONTAINER, "k" + number);
    }
}
