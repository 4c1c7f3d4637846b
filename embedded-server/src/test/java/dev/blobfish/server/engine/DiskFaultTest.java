package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.ObjectTest.refuses;
import static dev.blobfish.server.engine.TestStore.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.server.engine.sqlite.CommitHook;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DiskFaultTest {
    private static final int LARGE = 100_000;

    private final AtomicReference<Optional<ScriptedFiles.Step>> sick = new AtomicReference<>(Optional.empty());
    private IOException illness = new IOException("No space left on device");

    private final AtomicBoolean full = new AtomicBoolean();

    @TempDir
    Path folder;

    TestStore store;

    @BeforeEach
    void open() {
        var files = new ScriptedFiles(step -> {
            if (sick.get().filter(step::equals).isPresent()) throw illness;
        });
        store = TestStore.open(folder, files, new CommitHook() {
            @Override
            public void beforeCommit() {
                if (full.get()) throw new EngineException(Problem.STORAGE_FULL, "the database or disk is full");
            }
        });
        store.engine.createContainer(TestStore.BUCKET, "alice", Documents.NONE);
        store.put("old", bytes(LARGE, 1));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"CREATE", "APPEND", "FORCE", "MOVE", "FORCE_FOLDER"})
    void aFullDiskStoresNothingAndServesOn(ScriptedFiles.Step step) {
        sick.set(Optional.of(step));
        refuses(Problem.STORAGE_FULL, () -> store.put("old", bytes(LARGE, 2)));
        assertThat(store.read("old")).isEqualTo(bytes(LARGE, 1));
        sick.set(Optional.empty());
        assertThat(TestStore.files(folder)).isLessThanOrEqualTo(2);
        store.put("old", bytes(LARGE, 3));
        assertThat(store.read("old")).isEqualTo(bytes(LARGE, 3));
    }

    @Test
    void aFullDiskLeavesNoFileBehindWhileItCanDelete() {
        sick.set(Optional.of(ScriptedFiles.Step.FORCE));
        refuses(Problem.STORAGE_FULL, () -> store.put("new", bytes(LARGE, 2)));
        assertThat(TestStore.files(folder)).isEqualTo(1);
    }

    @Test
    void aReadOnlyDiskAndAnyOtherIllnessHaveNamesOfTheirOwn() {
        sick.set(Optional.of(ScriptedFiles.Step.CREATE));
        illness = new IOException("Read-only file system");
        refuses(Problem.STORAGE_READ_ONLY, () -> store.put("new", bytes(LARGE, 2)));
        illness = new AccessDeniedException("staging");
        refuses(Problem.STORAGE_READ_ONLY, () -> store.put("new", bytes(LARGE, 2)));
        illness = new IOException("Input/output error");
        refuses(Problem.STORAGE_FAILED, () -> store.put("new", bytes(LARGE, 2)));
    }

    @Test
    void aMissingFileIsDamageAndNotAnAbsentObject() throws IOException {
        try (var files = java.nio.file.Files.walk(folder.resolve("content"))) {
            for (var file : files.filter(java.nio.file.Files::isRegularFile).toList()) java.nio.file.Files.delete(file);
        }
        refuses(Problem.CONTENT_DAMAGED, () -> store.read("old"));
    }

    @Test
    void contentThatCannotBeDeletedIsDeletedLater() throws InterruptedException {
        store.put("old", bytes(10, 2));
        sick.set(Optional.of(ScriptedFiles.Step.DELETE));
        store.sweeper.sweep();
        assertThat(TestStore.files(folder)).isEqualTo(1);
        sick.set(Optional.empty());
        store.put("old", bytes(11, 2));
        store.sweeper.sweep();
        assertThat(TestStore.files(folder)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"CREATE", "APPEND", "FORCE", "MOVE", "FORCE_FOLDER"})
    void aFullDiskLeavesAGrowingObjectAsItWas(ScriptedFiles.Step step) throws InterruptedException {
        store.append("old", bytes(LARGE, 2));
        sick.set(Optional.of(step));
        refuses(Problem.STORAGE_FULL, () -> store.append("old", bytes(LARGE, 3)));
        assertThat(store.engine.info(TestStore.name("old")).size()).isEqualTo(2 * LARGE);
        assertThat(store.read("old")).startsWith(bytes(LARGE, 1)).endsWith(bytes(LARGE, 2));
        sick.set(Optional.empty());
        store.append("old", bytes(10, 4));
        assertThat(store.read("old")).endsWith(bytes(10, 4));
        store.close();
        try (var again = TestStore.open(folder)) {
            again.sweeper.sweepOrphans();
            assertThat(again.findings()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatCannotBeWrittenRefusesEveryChangeAndServesOn() {
        full.set(true);
        refuses(Problem.STORAGE_FULL, () -> store.put("new", bytes(10, 2)));
        refuses(Problem.STORAGE_FULL, () -> store.put("new", bytes(LARGE, 2)));
        refuses(Problem.STORAGE_FULL, () -> store.append("old", bytes(10, 3)));
        refuses(Problem.STORAGE_FULL, () -> store.append("old", bytes(LARGE, 3)));
        refuses(Problem.STORAGE_FULL, () -> store.engine.transact(all -> all.truncate(TestStore.name("old"), 1)));
        refuses(Problem.STORAGE_FULL, () -> store.upload("u"));
        assertThat(store.read("old")).isEqualTo(bytes(LARGE, 1));
        assertThat(TestStore.files(folder)).isEqualTo(1);
        full.set(false);
        store.append("old", bytes(10, 3));
        assertThat(store.read("old")).hasSize(LARGE + 10);
    }

    @Test
    void whatLooksForEqualContentWaitsForRoom() throws InterruptedException {
        store.put("equal", bytes(LARGE, 1));
        full.set(true);
        refuses(Problem.STORAGE_FULL, () -> {
            try {
                store.deduplicator.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(store.read("equal")).isEqualTo(bytes(LARGE, 1));
        full.set(false);
        assertThat(store.share().shared()).isEqualTo(1);
        assertThat(store.read("equal")).isEqualTo(bytes(LARGE, 1));
    }
}
