package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.TestStore.BUCKET;
import static dev.blobfish.server.engine.TestStore.bytes;
import static dev.blobfish.server.engine.TestStore.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectTest {
    @TempDir
    Path folder;

    TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.withBucket(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 65_535, 65_536, 65_537, 300_000})
    void givesBackWhatWasPut(int size) {
        var info = store.put("k", bytes(size, size));
        assertThat(info.size()).isEqualTo(size);
        assertThat(store.read("k")).isEqualTo(bytes(size, size));
        assertThat(store.engine.info(name("k"))).isEqualTo(info);
    }

    @Test
    void survivesBeingReopened() {
        store.put("small", bytes(10, 1));
        store.put("large", bytes(100_000, 2));
        store.close();
        store = TestStore.open(folder);
        assertThat(store.read("small")).isEqualTo(bytes(10, 1));
        assertThat(store.read("large")).isEqualTo(bytes(100_000, 2));
    }

    @Test
    void keepsTimesInWholeSeconds() {
        assertThat(store.put("k", bytes(1, 1)).modified()).hasToString("2026-01-02T03:04:05Z");
    }

    @Test
    void readsAnyRange() {
        store.put("k", bytes(200_000, 3));
        try (var snapshot = store.engine.open(name("k"))) {
            for (var span : List.of(new Span(0, 0), new Span(0, 1), new Span(65_530, 20), new Span(199_999, 1)))
                assertThat(TestStore.read(snapshot, span))
                        .isEqualTo(Arrays.copyOfRange(bytes(200_000, 3), (int) span.start(), (int) span.end()));
            refuses(Problem.INVALID_RANGE, () -> snapshot.stream(new Span(199_999, 2)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20_000, 131_072, 400_001})
    void copiesToAChannel(int size) throws IOException {
        store.put("k", bytes(size, 4));
        var out = new ByteArrayOutputStream();
        try (var snapshot = store.engine.open(name("k"))) {
            snapshot.copyTo(snapshot.whole(), Channels.newChannel(out));
            if (size > 5) snapshot.copyTo(new Span(1, 3), Channels.newChannel(out));
        }
        assertThat(Arrays.copyOf(out.toByteArray(), size)).isEqualTo(bytes(size, 4));
        if (size > 5)
            assertThat(Arrays.copyOfRange(out.toByteArray(), size, size + 3))
                    .isEqualTo(Arrays.copyOfRange(bytes(size, 4), 1, 4));
    }

    @Test
    void anOpenObjectSurvivesItsReplacementAndDeletion() throws InterruptedException {
        store.put("k", bytes(100_000, 1));
        try (var old = store.engine.open(name("k"))) {
            store.put("k", bytes(100_000, 2));
            store.engine.delete(name("k"), Precondition.NONE);
            store.sweeper.sweep();
            assertThat(TestStore.read(old, old.whole())).isEqualTo(bytes(100_000, 1));
        }
        store.sweeper.sweep();
        assertThat(TestStore.files(folder)).isZero();
    }

    @Test
    void aRefusedPreconditionLeavesTheOldObjectAndNoFile() {
        store.put("k", bytes(100_000, 1));
        refuses(
                Problem.PRECONDITION_FAILED,
                () -> store.put("k", bytes(100_000, 2), current -> {
                    assertThat(current).isPresent();
                    throw new EngineException(Problem.PRECONDITION_FAILED, "exists");
                }));
        assertThat(store.read("k")).isEqualTo(bytes(100_000, 1));
        assertThat(TestStore.files(folder)).isEqualTo(1);
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() {
        var dead = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("the line is dead");
            }
        };
        var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[200_000]), dead);
        assertThatThrownBy(() -> store.engine.stage(broken, StageRequest.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("the line is dead");
        assertThat(TestStore.files(folder)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100_000})
    void aBodyOfAnotherLengthIsRefused(int size) {
        for (long declared : new long[] {size - 1, size + 1})
            refuses(
                    Problem.LENGTH_MISMATCH,
                    () -> store.engine.stage(
                            new ByteArrayInputStream(new byte[size]),
                            StageRequest.of().withLength(declared)));
        refuses(
                Problem.TOO_LARGE,
                () -> store.engine.stage(
                        new ByteArrayInputStream(new byte[size]),
                        StageRequest.of().atMost(size - 1)));
        assertThat(TestStore.files(folder)).isZero();
    }

    @Test
    void aWrongDigestIsNoticedAndTheBodyThrownAway() {
        try (var staged = store.stage(bytes(100_000, 1))) {
            staged.verify(StandardDigest.MD5, staged.digest(StandardDigest.MD5));
            refuses(Problem.DIGEST_MISMATCH, () -> staged.verify(StandardDigest.MD5, new byte[16]));
        }
        assertThat(TestStore.files(folder)).isZero();
    }

    @Test
    void aCopySharesTheBytesAndOutlivesItsSource() throws InterruptedException {
        store.put("a", bytes(100_000, 1));
        try (var source = store.engine.open(name("a"))) {
            store.engine.copy(source, name("b"), new ObjectDraft("e", Documents.NONE), Precondition.NONE);
        }
        assertThat(TestStore.files(folder)).isEqualTo(1);
        store.engine.delete(name("a"), Precondition.NONE);
        store.sweeper.sweep();
        assertThat(store.read("b")).isEqualTo(bytes(100_000, 1));
        store.engine.delete(name("b"), Precondition.NONE);
        store.sweeper.sweep();
        assertThat(TestStore.files(folder)).isZero();
    }

    @Test
    void anObjectCopiedOntoItselfKeepsItsBytes() throws InterruptedException {
        store.put("a", bytes(100_000, 1));
        try (var source = store.engine.open(name("a"))) {
            store.engine.copy(source, name("a"), new ObjectDraft("new", Documents.NONE), Precondition.NONE);
        }
        store.sweeper.sweep();
        assertThat(store.engine.info(name("a")).etag()).isEqualTo("new");
        assertThat(store.read("a")).isEqualTo(bytes(100_000, 1));
    }

    @Test
    void replacingDocumentsChangesTheVersionButNotTheTime() {
        var before = store.put("k", bytes(10, 1));
        store.now = store.now.plusSeconds(100);
        var after =
                store.engine.update(name("k"), current -> current.documents().with("tags", "t"));
        assertThat(after.modified()).isEqualTo(before.modified());
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(store.engine.info(name("k")).documents().get("tags")).contains("t");
        assertThat(store.engine.info(name("k")).documents().get("acl")).contains("of k");
    }

    @Test
    void deletingTellsWhatThereWas() {
        store.put("k", bytes(10, 1));
        assertThat(store.engine.delete(name("k"), Precondition.NONE)).isPresent();
        assertThat(store.engine.delete(name("k"), Precondition.NONE)).isEmpty();
        refuses(Problem.NO_SUCH_OBJECT, () -> store.engine.info(name("k")));
        refuses(Problem.NO_SUCH_OBJECT, () -> store.engine.open(name("k")));
    }

    @Test
    void deletesManyInFewTransactions() {
        for (int i = 0; i < 20; i++) store.put("k" + i, bytes(10, i));
        var names = java.util.stream.IntStream.range(0, 25)
                .mapToObj(i -> name("k" + i))
                .toList();
        var answers = store.engine.deleteAll(names).stream().map(Pending::await).toList();
        assertThat(answers.subList(0, 20)).allMatch(java.util.Optional::isPresent);
        assertThat(answers.subList(20, 25)).allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void aContainerGoesOnlyWhenItIsEmpty() {
        store.put("k", bytes(10, 1));
        refuses(Problem.CONTAINER_EXISTS, () -> store.engine.createContainer(BUCKET, "bob", Documents.NONE));
        refuses(Problem.CONTAINER_NOT_EMPTY, () -> store.engine.deleteContainer(BUCKET));
        store.engine.delete(name("k"), Precondition.NONE);
        store.upload("half");
        store.engine.deleteContainer(BUCKET);
        refuses(Problem.NO_SUCH_CONTAINER, () -> store.engine.container(BUCKET));
        refuses(Problem.NO_SUCH_CONTAINER, () -> store.put("k", bytes(10, 1)));
        refuses(Problem.NO_SUCH_CONTAINER, () -> store.list("", "", ListStart.BEGINNING, 10));
    }

    @Test
    void listsContainersByOwnerInPages() {
        for (var one : List.of("b", "a", "c", "cc")) store.engine.createContainer(one, "bob", Documents.of("acl", one));
        var owner = java.util.Optional.of("bob");
        var first = store.engine.containers(new ContainerQuery(owner, "", "", 2));
        assertThat(first.rows()).extracting(ContainerInfo::name).containsExactly("a", "b");
        assertThat(first.more()).isTrue();
        var rest = store.engine.containers(new ContainerQuery(owner, "c", "b", 9));
        assertThat(rest.rows()).extracting(ContainerInfo::name).containsExactly("c", "cc");
        assertThat(rest.more()).isFalse();
        var updated = store.engine.updateContainer("c", old -> old.documents().with("acl", "new"));
        assertThat(store.engine.container("c")).isEqualTo(updated);
    }

    @Test
    void keysThatAreNoTextAreRefused() {
        refuses(Problem.INVALID_NAME, () -> name(""));
        refuses(Problem.INVALID_NAME, () -> name("a\uD800b"));
    }

    static void refuses(Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
