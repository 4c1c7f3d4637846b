package dev.blobfish.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A quota, and the last bytes of a disk, held against bodies of every size and kind.
class RoomTest {
    private static final int LARGE = 300_000;
    private static final StageRequest ANY = StageRequest.of(StandardDigest.MD5);

    @TempDir
    Path folder;

    private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.withBucket(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private BlobEngine limited(long quota, long reserve) {
        var room = new Room(quota, store.catalog::storedBytes, reserve, free::get);
        var contents = new LimitedContentStore(store.engine.contents(), room);
        return new BlobEngine(store.catalog, contents, () -> store.now, () -> {});
    }

    private static void put(BlobEngine engine, String key, int size) throws IOException {
        try (var body = engine.stage(new ByteArrayInputStream(new byte[size]), ANY)) {
            engine.put(
                    new ObjectName(TestStore.BUCKET, key),
                    new ObjectDraft("etag", Documents.NONE),
                    body,
                    Precondition.NONE);
        }
    }

    private static void isFull(BlobEngine engine, int size) {
        assertThatThrownBy(() -> put(engine, "refused", size))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.STORAGE_FULL));
    }

    private void nothingIsStaged() throws IOException {
        try (var left = Files.list(folder.resolve("staging"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aQuotaIsKeptToTheByte() throws Exception {
        var engine = limited(2 * LARGE + 10, 0);
        put(engine, "a", LARGE);
        put(engine, "b", LARGE);
        isFull(engine, 11);
        isFull(engine, LARGE);
        put(engine, "c", 10);
        isFull(engine, 1);
        nothingIsStaged();
        assertThat(engine.info(new ObjectName(TestStore.BUCKET, "b")).size()).isEqualTo(LARGE);
    }

    @Test
    void whatIsDeletedMakesRoomAgain() throws Exception {
        var engine = limited(LARGE + 100, 0);
        put(engine, "a", LARGE);
        put(engine, "small", 100);
        isFull(engine, 50);
        engine.delete(new ObjectName(TestStore.BUCKET, "a"), Precondition.NONE);
        store.sweeper.reclaim();
        put(engine, "b", LARGE);
        isFull(engine, 50);
    }

    @Test
    void whatWasThereBeforeCounts() throws Exception {
        put(limited(0, 0), "a", LARGE);
        isFull(limited(LARGE, 0), 1);
    }

    @Test
    void aCopyTakesNoRoom() throws Exception {
        var engine = limited(LARGE, 0);
        put(engine, "a", LARGE);
        try (var source = engine.open(new ObjectName(TestStore.BUCKET, "a"))) {
            var target = new ObjectName(TestStore.BUCKET, "copy");
            engine.copy(source, target, new ObjectDraft("etag", Documents.NONE), Precondition.NONE);
            assertThat(engine.info(target).size()).isEqualTo(LARGE);
        }
    }

    @Test
    void aBodyThatIsGivenUpGivesItsRoomBack() throws Exception {
        var engine = limited(LARGE, 0);
        var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[LARGE - 1]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the sender went away");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> engine.stage(broken, ANY)).hasMessage("the sender went away");
        engine.stage(new ByteArrayInputStream(new byte[LARGE]), ANY).close();
        put(engine, "a", LARGE);
    }

    @Test
    void aBodyThatSaysItDoesNotFitIsNotReadAtAll() {
        var engine = limited(LARGE, 0);
        var body = new ByteArrayInputStream(new byte[LARGE + 1]);
        var request = new StageRequest(ANY.digests(), OptionalLong.of(LARGE + 1), Long.MAX_VALUE);
        assertThatThrownBy(() -> engine.stage(body, request)).isInstanceOf(EngineException.class);
        assertThat(body.available()).isEqualTo(LARGE + 1);
    }

    @Test
    void theLastBytesOfTheDiskStayFree() throws Exception {
        var engine = limited(0, 1_000_000);
        free.set(1_000_000 + LARGE);
        put(engine, "a", LARGE);
        free.set(1_000_000 + 5);
        isFull(engine, LARGE);
        isFull(engine, 6);
        put(engine, "b", 5);
        nothingIsStaged();
    }

    @Test
    void aDiskThatFillsMeanwhileStopsABody() throws Exception {
        var engine = limited(0, 0);
        free.set(100L << 20);
        var endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                free.addAndGet(-length);
                return length;
            }
        };
        assertThatThrownBy(() -> engine.stage(endless, ANY))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.STORAGE_FULL));
        assertThat(free.get()).isBetween(-(1L << 20), 9L << 20);
        nothingIsStaged();
    }
}
