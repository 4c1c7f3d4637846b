package dev.blobfish.bench;

import dev.blobfish.server.StoreMaintenance;
import dev.blobfish.server.engine.BlobEngine;
import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.ListEntry;
import dev.blobfish.server.engine.ListQuery;
import dev.blobfish.server.engine.ListStart;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.disk.DiskContentStore;
import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.sqlite.CommitHook;
import dev.blobfish.server.engine.sqlite.SqliteCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// A bucket with very many objects: what a page of its listing costs at the beginning, in the middle and at the end,
/// how
/// long the store takes to open, and how much memory it needs. Arguments: an empty folder, and how many objects.
public final class MillionObjects {
    private static final String BUCKET = "bucket";
    private static final String MD5_OF_100_ZEROS = "6d0bb00954ceb7fbee436bb55a8397a9";
    private static final int BATCH = 2_000;
    private static final int PAGE = 1_000;
    private static final int ROUNDS = 21;

    private MillionObjects() {}

    /// Prints a table in Markdown.
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        Files.createFile(folder.resolve("catalog.db"));
        long begin = System.nanoTime();
        try (var engine = new BlobEngine(catalog(folder), contents(folder), Instant::now, () -> {})) {
            fill(engine, count);
        }
        say("what", "value");
        say("---", "---");
        say("objects", String.format(Locale.ROOT, "%,d", count));
        say("making them", seconds(begin));
        say("size of the database", Files.size(folder.resolve("catalog.db")) / 1_000_000 + " MB");
        measure(folder, count);
        care(folder);
    }

    private static void care(Path folder) throws IOException {
        try (var store = StoreMaintenance.open(folder)) {
            long begin = System.nanoTime();
            store.figures();
            say("store stats", seconds(begin));
            begin = System.nanoTime();
            store.check(finding -> say("wrong", finding));
            say("store check", seconds(begin));
            begin = System.nanoTime();
            store.verify(damage -> say("damaged", damage.toString()));
            say("verify, which records every digest", seconds(begin));
            say("heap in use behind that", heap() + " MB");
        }
    }

    private static SqliteCatalog catalog(Path folder) {
        return SqliteCatalog.open(folder.resolve("catalog.db"), true, CommitHook.NONE);
    }

    private static DiskContentStore contents(Path folder) {
        return DiskContentStore.open(folder, new RealFiles(), 32 * 1024);
    }

    private static void fill(BlobEngine engine, int count) {
        engine.createContainer(BUCKET, "bench", Documents.NONE);
        var documents = Documents.of("headers", "{\"content-type\":\"text/plain\"}");
        var draft = new ObjectDraft(MD5_OF_100_ZEROS, documents);
        for (int from = 0; from < count; from += BATCH) {
            int first = from;
            engine.transact(all -> {
                for (int i = first; i < Math.min(count, first + BATCH); i++)
                    all.put(new ObjectName(BUCKET, key(i)), draft, new Content.Inline(new byte[100]));
                return first;
            });
        }
    }

    private static String key(int number) {
        return String.format(Locale.ROOT, "folder-%03d/object-%07d.txt", number / 1000 % 1000, number);
    }

    private static void measure(Path folder, int count) {
        long begin = System.nanoTime();
        var catalog = catalog(folder);
        try (var engine = new BlobEngine(catalog, contents(folder), Instant::now, () -> {})) {
            engine.list(query(ListStart.BEGINNING, 1));
            say("opening, with the first answer", seconds(begin));
            page(engine, catalog, "first page", ListStart.BEGINNING);
            page(engine, catalog, "page in the middle", new ListStart.AfterKey(key(count / 2)));
            page(engine, catalog, "last page", new ListStart.AfterKey(key(count - PAGE - 1)));
            say("heap in use", heap() + " MB");
            long all = System.nanoTime();
            int listed = everything(engine);
            say("listing all " + listed, seconds(all));
            say("heap in use behind that", heap() + " MB");
        }
    }

    private static ListQuery query(ListStart start, int limit) {
        return new ListQuery(BUCKET, "", "", start, limit);
    }

    private static void page(BlobEngine engine, SqliteCatalog catalog, String name, ListStart start) {
        for (int i = 0; i < ROUNDS; i++) engine.list(query(start, PAGE));
        var nanos = new long[ROUNDS];
        long before = catalog.rowsListed();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            engine.list(query(start, PAGE));
            nanos[i] = System.nanoTime() - begin;
        }
        long rows = (catalog.rowsListed() - before) / ROUNDS;
        Arrays.sort(nanos);
        say(
                name + " of " + PAGE,
                String.format(
                        Locale.ROOT,
                        "%.1f ms (median of %d; the slowest %.1f ms), %d rows looked at",
                        nanos[ROUNDS / 2] / 1e6,
                        ROUNDS,
                        nanos[ROUNDS - 1] / 1e6,
                        rows));
    }

    private static int everything(BlobEngine engine) {
        int listed = 0;
        ListStart start = ListStart.BEGINNING;
        while (true) {
            var page = engine.list(query(start, PAGE));
            listed += page.rows().size();
            if (!page.more()) return listed;
            if (page.rows().getLast() instanceof ListEntry.Item(var info))
                start = new ListStart.AfterKey(info.name().key());
        }
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    private static String seconds(long begin) {
        return String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - begin) / 1e9);
    }

    private static void say(String what, String value) {
        System.out.println("| " + what + " | " + value + " |");
    }
}
