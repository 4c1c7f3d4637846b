package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.TestStore.bytes;
import static dev.blobfish.server.engine.TestStore.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.engine.disk.RealFiles;
import dev.blobfish.server.engine.sqlite.CommitHook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {
    @TempDir
    Path folder;

    @Test
    void aReaderSeesTheOldOrTheNewObjectWhole() throws Exception {
        try (var store = TestStore.withBucket(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            store.put("k", filled(0));
            var done = new CountDownLatch(1);
            var readers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 4; i++) readers.add(threads.submit(() -> readUntil(done, store)));
            for (int round = 1; round <= 40; round++) {
                store.put("k", filled(round));
                store.sweeper.reclaim();
            }
            done.countDown();
            for (var reader : readers) assertThat(reader.get()).isPositive();
        }
    }

    /// Sizes and bytes both tell the round, so that a mixture shows.
    private static byte[] filled(int round) {
        var body = new byte[round % 3 == 0 ? 500 : 70_000 + round];
        Arrays.fill(body, (byte) round);
        return body;
    }

    private static int readUntil(CountDownLatch done, TestStore store) {
        int reads = 0;
        do {
            try (var snapshot = store.engine.open(name("k"))) {
                var body = TestStore.read(snapshot, snapshot.whole());
                assertThat(body).hasSize((int) snapshot.info().size()).containsOnly(body[0]);
                assertThat(body).isEqualTo(filled(body[0]));
            }
            reads++;
        } while (done.getCount() > 0);
        return reads;
    }

    @Test
    void ofManyWhoCreateOnlyIfAbsentOneWins() throws Exception {
        try (var store = TestStore.withBucket(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Precondition absent = current -> {
                if (current.isPresent()) throw new EngineException(Problem.PRECONDITION_FAILED, "exists");
            };
            var tasks = new ArrayList<Callable<Optional<Integer>>>();
            for (int i = 0; i < 16; i++) {
                int seed = i;
                tasks.add(() -> {
                    try {
                        store.put("k", bytes(70_000, seed), absent);
                        return Optional.of(seed);
                    } catch (EngineException e) {
                        assertThat(e.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
                        return Optional.empty();
                    }
                });
            }
            var winners = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(tasks)) answer.get().ifPresent(winners::add);
            assertThat(winners).hasSize(1);
            assertThat(store.read("k")).isEqualTo(bytes(70_000, winners.getFirst()));
            assertThat(TestStore.files(folder)).isEqualTo(1);
        }
    }

    @Test
    void changesThatWaitShareAFlushAndOneRefusalHurtsNoOther() throws Exception {
        var commits = new AtomicInteger();
        var armed = new AtomicInteger();
        var reached = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        CommitHook hook = new CommitHook() {
            @Override
            public void beforeCommit() {
                commits.incrementAndGet();
                if (armed.compareAndSet(1, 2)) {
                    reached.countDown();
                    awaitQuietly(go);
                }
            }
        };
        try (var store = TestStore.open(folder, new RealFiles(), hook)) {
            store.engine.createContainer(TestStore.BUCKET, "alice", Documents.NONE);
            armed.set(1);
            int before = commits.get();
            var pending = new ArrayList<Pending<ContainerInfo>>();
            pending.add(create(store, "first"));
            reached.await();
            for (int i = 0; i < 50; i++) pending.add(create(store, "c" + i));
            var refused = create(store, "first");
            go.countDown();
            pending.forEach(Pending::await);
            ObjectTest.refuses(Problem.CONTAINER_EXISTS, refused::await);
            assertThat(commits.get() - before).isEqualTo(2);
            assertThat(store.engine
                            .containers(new ContainerQuery(Optional.empty(), "c", "", 100))
                            .rows())
                    .hasSize(50);
        }
    }

    @Test
    void readersDoNotWaitForAWriter() throws Exception {
        var reached = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var armed = new AtomicInteger();
        CommitHook hook = new CommitHook() {
            @Override
            public void beforeCommit() {
                if (armed.compareAndSet(1, 2)) {
                    reached.countDown();
                    awaitQuietly(go);
                }
            }
        };
        try (var store = TestStore.open(folder, new RealFiles(), hook)) {
            store.engine.createContainer(TestStore.BUCKET, "alice", Documents.NONE);
            store.put("k", bytes(10, 1));
            armed.set(1);
            var change = create(store, "other");
            reached.await();
            assertThat(store.read("k")).isEqualTo(bytes(10, 1));
            assertThat(store.catalog.container("other")).isEmpty();
            go.countDown();
            change.await();
            assertThat(store.catalog.container("other")).isPresent();
        }
    }

    @Test
    void whatComesAfterClosingIsRefused() {
        var store = TestStore.withBucket(folder);
        store.close();
        ObjectTest.refuses(Problem.CLOSING, () -> store.put("k", bytes(10, 1)));
        ObjectTest.refuses(Problem.CLOSING, () -> store.engine.info(name("k")));
        store.close();
    }

    private static Pending<ContainerInfo> create(TestStore store, String name) {
        return store.catalog.submit(
                new Change.CreateContainer(new ContainerInfo(name, "alice", store.now, Documents.NONE)));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
