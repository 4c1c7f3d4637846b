package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.TestStore.bytes;
import static dev.blobfish.server.engine.TestStore.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingObjectTest {
    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.withBucket(folder);
        store.engine.transact(all -> all.put(name("u"), new ObjectDraft("", Documents.NONE), Content.NONE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ObjectInfo append(byte[] body) {
        try (var staged = store.stage(body)) {
            return store.engine.transact(staged, (all, content) -> all.append(name("u"), content));
        }
    }

    private ObjectInfo truncate(long size) {
        return store.engine.transact(all -> all.truncate(name("u"), size));
    }

    @Test
    void growsBySmallAndLargePieces() {
        assertThat(append(bytes(10, 1)).size()).isEqualTo(10);
        assertThat(append(new byte[0]).size()).isEqualTo(10);
        assertThat(append(bytes(70_000, 2)).size()).isEqualTo(70_010);
        assertThat(store.read("u")).startsWith(bytes(10, 1)).endsWith(bytes(70_000, 2));
    }

    @Test
    void isCutInsideAPieceAndGrowsOn() throws InterruptedException {
        append(bytes(70_000, 1));
        append(bytes(70_000, 2));
        assertThat(truncate(70_001).size()).isEqualTo(70_001);
        append(bytes(5, 3));
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes(70_000, 1));
        whole.write(bytes(70_000, 2), 0, 1);
        whole.writeBytes(bytes(5, 3));
        assertThat(store.read("u")).isEqualTo(whole.toByteArray());
        truncate(0);
        store.sweeper.sweep();
        assertThat(store.read("u")).isEmpty();
        assertThat(TestStore.files(folder)).isZero();
    }

    @Test
    void isNeverCutBehindItsEnd() {
        append(bytes(10, 1));
        assertThatThrownBy(() -> truncate(11))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_RANGE));
    }

    @Test
    void whoOpenedItBeforeKeepsWhatItSaw() throws InterruptedException {
        append(bytes(70_000, 1));
        try (var before = store.engine.open(name("u"))) {
            truncate(0);
            append(bytes(70_000, 2));
            store.sweeper.sweep();
            assertThat(TestStore.read(before, before.whole())).isEqualTo(bytes(70_000, 1));
        }
    }

    @Test
    void aCopyDoesNotGrowWithIt() {
        append(bytes(70_000, 1));
        try (var snapshot = store.engine.open(name("u"))) {
            store.engine.transact(all -> all.put(name("copy"), new ObjectDraft("", Documents.NONE), snapshot.same()));
        }
        append(bytes(5, 2));
        truncate(3);
        assertThat(store.read("copy")).isEqualTo(bytes(70_000, 1));
        assertThat(store.read("u")).isEqualTo(Arrays.copyOf(bytes(70_000, 1), 3));
    }

    @Test
    void anObjectWrittenInOnePieceCanGrow() {
        store.put("u", bytes(70_000, 1));
        append(bytes(5, 2));
        assertThat(store.read("u")).hasSize(70_005).startsWith(bytes(70_000, 1));
    }

    @Test
    void agreesWithAnArrayThatGrowsAndShrinksAtRandom() {
        var random = new Random(7);
        var model = new byte[0];
        for (int round = 0; round < 60; round++) {
            if (random.nextInt(3) == 0) {
                int size = random.nextInt(model.length + 1);
                truncate(size);
                model = Arrays.copyOf(model, size);
            } else {
                var more = bytes(random.nextInt(3000), round);
                append(more);
                var longer = Arrays.copyOf(model, model.length + more.length);
                System.arraycopy(more, 0, longer, model.length, more.length);
                model = longer;
            }
            assertThat(store.read("u")).isEqualTo(model);
        }
    }
}
