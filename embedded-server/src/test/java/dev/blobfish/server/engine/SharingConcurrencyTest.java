package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.TestStore.bytes;
import static dev.blobfish.server.engine.TestStore.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Readers, writers and deleters at work while equal content is being stored once and garbage freed under them.
class SharingConcurrencyTest {
    private static final int KEYS = 8;
    private static final int BODIES = 3;
    private static final int ROUNDS = 120;

    @TempDir
    Path folder;

    @Test
    void nobodySeesAByteChangeWhileContentIsBeingShared() throws Exception {
        try (var store = TestStore.withBucket(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new CountDownLatch(1);
            var background = threads.submit(() -> tidy(store, done));
            var workers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 3; i++) {
                workers.add(threads.submit(writer(store, i)));
                workers.add(threads.submit(reader(store, i)));
            }
            for (var worker : workers) assertThat(worker.get()).isEqualTo(ROUNDS);
            done.countDown();
            assertThat(background.get()).isPositive();
            store.share();
            store.sweeper.sweep();
            assertThat(store.findings()).isEmpty();
            assertThat(TestStore.files(folder)).isLessThanOrEqualTo(2 * BODIES);
        }
    }

    private static int tidy(TestStore store, CountDownLatch done) throws InterruptedException {
        int shared = 0;
        do {
            shared += (int) store.deduplicator.run().shared();
            store.sweeper.reclaim();
        } while (done.getCount() > 0);
        return shared;
    }

    private static byte[] body(int number) {
        return bytes(5000 + number % BODIES, number % BODIES);
    }

    private static Callable<Integer> writer(TestStore store, int seed) {
        return () -> {
            var random = new Random(seed);
            for (int round = 0; round < ROUNDS; round++) {
                var key = "k" + random.nextInt(KEYS);
                var body = body(random.nextInt(BODIES));
                switch (random.nextInt(4)) {
                    case 0 -> store.engine.delete(name(key), Precondition.NONE);
                    case 1 -> {
                        var ref = store.upload(key);
                        int half = body.length / 2;
                        store.complete(
                                ref,
                                store.part(ref, 1, Arrays.copyOf(body, half)),
                                store.part(ref, 2, Arrays.copyOfRange(body, half, body.length)));
                    }
                    default -> store.put(key, body);
                }
            }
            return ROUNDS;
        };
    }

    private static Callable<Integer> reader(TestStore store, int seed) {
        return () -> {
            var random = new Random(100 + seed);
            for (int round = 0; round < ROUNDS; round++) {
                var key = "k" + random.nextInt(KEYS);
                try (var snapshot = store.engine.open(name(key))) {
                    var seen = TestStore.read(snapshot, snapshot.whole());
                    assertThat(seen).isEqualTo(body(seen.length - 5000));
                    store.engine.copy(
                            snapshot,
                            name("k" + random.nextInt(KEYS)),
                            new ObjectDraft("", Documents.NONE),
                            Precondition.NONE);
                } catch (EngineException e) {
                    assertThat(e.problem()).isEqualTo(Problem.NO_SUCH_OBJECT);
                }
            }
            return ROUNDS;
        };
    }
}
