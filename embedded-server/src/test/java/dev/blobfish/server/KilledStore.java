package dev.blobfish.server;

import dev.blobfish.server.engine.Content;
import dev.blobfish.server.engine.Documents;
import dev.blobfish.server.engine.ObjectDraft;
import dev.blobfish.server.engine.ObjectName;
import dev.blobfish.server.engine.TestStore;
import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.sqlite.CommitHook;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that writes until it is killed, while equal content is being stored once, and says on its output what was
/// acknowledged: `KEY SEED SIZE` a line.
public final class KilledStore {
    static final int SAME = 50_000;

    private static final int WRITERS = 4;

    private KilledStore() {}

    public static void main(String[] args) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var store = TestStore.open(Path.of(args[0]), new RealFiles(), CommitHook.NONE);
        if (store.catalog.container(TestStore.BUCKET).isEmpty())
            store.engine.createContainer(TestStore.BUCKET, "alice", Documents.NONE);
        var seeds = new AtomicInteger(Integer.parseInt(args[1]));
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            Thread.ofPlatform().start(() -> {
                while (true) write(store, writer, seeds.incrementAndGet(), out);
            });
        }
        while (true) {
            store.deduplicator.run();
            store.sweeper.reclaim();
        }
    }

    private static void write(TestStore store, int writer, int seed, PrintStream out) {
        var key = writer + "/" + seed % 5;
        int size = seed % 3 == 0 ? 100 : 100_000 + seed % 7;
        store.put(key, TestStore.bytes(size, seed));
        store.put("same/" + writer, TestStore.bytes(SAME, 1));
        grow(store, TestStore.name("grown/" + writer));
        out.print(key + " " + seed + " " + size + "\n");
        out.flush();
    }

    /// Grows to ten pieces, then begins again.
    private static void grow(TestStore store, ObjectName name) {
        try (var staged = store.stage(TestStore.bytes(SAME, 2))) {
            store.engine.transact(staged, (all, content) -> {
                if (all.object(name).filter(info -> info.size() < 10 * SAME).isEmpty())
                    all.put(name, new ObjectDraft("", Documents.NONE), Content.NONE);
                return all.append(name, content);
            });
        }
    }
}
