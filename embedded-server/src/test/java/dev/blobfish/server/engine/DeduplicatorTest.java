package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.TestStore.bytes;
import static dev.blobfish.server.engine.TestStore.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeduplicatorTest {
    private static final int LARGE = 100_000;
    private static final byte[] BODY = bytes(2 * LARGE, 1);

    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.withBucket(folder);
    }

    @AfterEach
    void close() {
        assertThat(store.findings()).isEmpty();
        store.close();
    }

    private void inParts(String key) {
        var ref = store.upload(key);
        store.complete(ref, part(ref, 1), part(ref, 2));
    }

    private PartInfo part(UploadRef ref, int number) {
        return store.part(ref, number, Arrays.copyOfRange(BODY, (number - 1) * LARGE, number * LARGE));
    }

    private void inChunks(String key) {
        store.begin(key);
        for (int i = 0; i < 4; i++) store.append(key, Arrays.copyOfRange(BODY, i * LARGE / 2, (i + 1) * LARGE / 2));
    }

    private void copy(String from, String to) {
        try (var snapshot = store.engine.open(name(from))) {
            store.engine.copy(snapshot, name(to), new ObjectDraft("", Documents.NONE), Precondition.NONE);
        }
    }

    private void assertAllRead(String... keys) {
        for (var key : keys) assertThat(store.read(key)).as(key).isEqualTo(BODY);
    }

    /// What `du` would say of the content folder.
    private long stored() throws IOException {
        try (var files = Files.walk(folder.resolve("content"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Test
    void equalContentIsStoredOnceHoweverItCame() throws Exception {
        store.put("whole", BODY);
        inParts("parts");
        inChunks("chunks");
        store.put("again", BODY);
        copy("chunks", "copy");
        assertThat(stored()).isEqualTo(4L * BODY.length);
        store.share();
        assertThat(stored()).isEqualTo(BODY.length);
        assertAllRead("whole", "parts", "chunks", "again", "copy");
    }

    @Test
    void whatCameInPartsFirstKeepsTheBytesOfAll() throws Exception {
        inParts("parts");
        store.share();
        store.put("whole", BODY);
        inChunks("chunks");
        inParts("more");
        store.share();
        assertThat(stored()).isEqualTo(BODY.length);
        assertAllRead("parts", "whole", "chunks", "more");
    }

    @Test
    void partsKeepTheirLayout() throws Exception {
        store.put("whole", BODY);
        inParts("parts");
        store.share();
        try (var snapshot = store.engine.open(name("parts"))) {
            var second = snapshot.part(2).orElseThrow();
            assertThat(TestStore.read(snapshot, new Span(second.start(), second.size())))
                    .isEqualTo(Arrays.copyOfRange(BODY, LARGE, 2 * LARGE));
        }
    }

    @Test
    void everythingIsFoundAndReadBeforeItIsLookedAt() {
        store.put("a", BODY);
        store.put("b", BODY);
        assertAllRead("a", "b");
        assertThat(store.engine.info(name("b")).etag())
                .isEqualTo(store.engine.info(name("a")).etag());
    }

    @Test
    void nothingIsLookedAtTwice() throws Exception {
        store.put("a", BODY);
        inChunks("b");
        inParts("c");
        assertThat(store.share().examined()).isPositive();
        assertThat(store.share().examined()).isZero();
    }

    @Test
    void aSha256ThatCameWithTheBodyIsNotComputedAgain() throws Exception {
        try (var staged = store.engine.stage(
                new ByteArrayInputStream(BODY), StageRequest.of(StandardDigest.SHA256, StandardDigest.MD5))) {
            store.engine.put(name("a"), new ObjectDraft("", Documents.NONE), staged, Precondition.NONE);
        }
        assertThat(store.catalog.unexamined(store.now, 9))
                .singleElement()
                .satisfies(one -> assertThat(one.sha256()).isPresent());
        store.put("b", BODY);
        assertThat(store.share().bytes()).isEqualTo(BODY.length);
    }

    @Test
    void contentsOfEqualSizeAloneAreNotShared() throws Exception {
        store.put("a", BODY);
        var other = BODY.clone();
        other[LARGE] ^= 1;
        store.put("b", other);
        assertThat(store.share().shared()).isZero();
        assertThat(store.read("b")).isEqualTo(other);
        assertThat(store.read("a")).isEqualTo(BODY);
    }

    @Test
    void aWholeIsNotReadWhileNothingElseHasItsSize() throws Exception {
        inParts("parts");
        assertThat(store.catalog.unexamined(store.now, 9)).anySatisfy(one -> {
            assertThat(one.size()).isEqualTo(BODY.length);
            assertThat(one.worth()).isFalse();
        });
    }

    @Test
    void deletingOneLeavesTheOthers() throws Exception {
        store.put("a", BODY);
        store.put("b", BODY);
        inParts("c");
        store.share();
        store.engine.delete(name("a"), Precondition.NONE);
        store.sweeper.sweep();
        assertAllRead("b", "c");
        store.engine.delete(name("b"), Precondition.NONE);
        store.engine.delete(name("c"), Precondition.NONE);
        store.sweeper.sweep();
        assertThat(stored()).isZero();
    }

    @SuppressWarnings("try") // closed early, so that its bytes may go while another reads on
    @Test
    void whoReadsTheGivenUpBytesReadsOn() throws Exception {
        store.put("a", BODY);
        store.put("b", BODY);
        try (var before = store.engine.open(name("b"))) {
            store.share();
            assertThat(TestStore.files(folder)).isEqualTo(2);
            assertThat(TestStore.read(before, before.whole())).isEqualTo(BODY);
        }
        store.sweeper.reclaim();
        assertThat(TestStore.files(folder)).isEqualTo(1);
        assertAllRead("a", "b");
    }

    @Test
    void whoReadsTheSharedBytesDoesNotKeepTheGivenUpOnes() throws Exception {
        store.put("a", BODY);
        store.put("b", BODY);
        store.now = store.now.plusSeconds(120);
        store.deduplicator.run();
        try (var after = store.engine.open(name("b"))) {
            store.sweeper.reclaim();
            assertThat(TestStore.files(folder)).isEqualTo(1);
            assertThat(TestStore.read(after, after.whole())).isEqualTo(BODY);
        }
    }

    @Test
    void whatWasOpenedBeforeCanBeCopiedAfter() throws Exception {
        store.put("a", BODY);
        inChunks("b");
        store.put("c", BODY);
        try (var b = store.engine.open(name("b"));
                var c = store.engine.open(name("c"))) {
            store.share();
            store.engine.transact(all -> all.truncate(name("b"), 10));
            store.append("b", bytes(BODY.length - 10, 9));
            store.append("c", bytes(10, 8));
            store.sweeper.sweep();
            var draft = new ObjectDraft("", Documents.NONE);
            store.engine.copy(b, name("copy of b"), draft, Precondition.NONE);
            store.engine.copy(c, name("copy of c"), draft, Precondition.NONE);
            var ref = store.upload("cut");
            var first = store.engine.uploads().copyPart(ref, new PartDraft(1, "", Documents.NONE), b, new Span(0, 10));
            var second = store.engine
                    .uploads()
                    .copyPart(ref, new PartDraft(2, "", Documents.NONE), c, new Span(10, BODY.length - 10));
            store.complete(ref, first, second);
        }
        assertAllRead("a", "copy of b", "copy of c", "cut");
    }

    @Test
    void aSharedObjectGrowsAlone() throws Exception {
        inChunks("a");
        inChunks("b");
        store.put("c", BODY);
        store.share();
        assertThat(stored()).isEqualTo(BODY.length);
        store.append("a", bytes(10, 2));
        store.append("c", bytes(10, 3));
        store.engine.transact(all -> all.truncate(name("b"), 5));
        assertThat(store.read("a")).startsWith(BODY).endsWith(bytes(10, 2));
        assertThat(store.read("c")).startsWith(BODY).endsWith(bytes(10, 3));
        assertThat(store.read("b")).isEqualTo(Arrays.copyOf(BODY, 5));
    }

    @Test
    void whatMayStillGrowIsLeftAlone() throws Exception {
        store.put("a", BODY);
        inChunks("b");
        store.deduplicator.run();
        assertThat(store.read("b")).isEqualTo(BODY);
        assertThat(stored()).isEqualTo(2L * BODY.length);
        store.append("b", bytes(10, 2));
        store.share();
        assertThat(stored()).isEqualTo(2L * BODY.length);
        assertThat(store.read("b")).endsWith(bytes(10, 2));
    }

    @Test
    void aPartOfAnUnfinishedUploadShares() throws Exception {
        store.put("half", Arrays.copyOf(BODY, LARGE));
        var ref = store.upload("k");
        var first = part(ref, 1);
        store.share();
        var second = part(ref, 2);
        store.complete(ref, first, second);
        store.sweeper.sweep();
        assertThat(stored()).isEqualTo(BODY.length);
        assertAllRead("k");
    }

    @Test
    void aPartOfAnObjectSharesWithAnObject() throws Exception {
        inParts("parts");
        store.share();
        store.put("half", Arrays.copyOf(BODY, LARGE));
        store.share();
        assertThat(stored()).isEqualTo(BODY.length);
        var ref = store.upload("quarters");
        store.complete(ref, store.part(ref, 1, Arrays.copyOf(BODY, LARGE)));
        inParts("again");
        store.share();
        assertThat(stored()).isEqualTo(BODY.length);
        assertAllRead("parts", "again");
    }

    @Test
    void damageDoesNotSpreadToAnEqualCopy() throws Exception {
        store.put("a", BODY);
        store.share();
        try (var files = Files.walk(folder.resolve("content"))) {
            Files.write(files.filter(Files::isRegularFile).findFirst().orElseThrow(), bytes(BODY.length, 7));
        }
        store.put("b", BODY);
        assertThat(store.share().shared()).isZero();
        assertAllRead("b");
    }

    @Test
    void contentThatIsGoneIsTriedAgainAnotherDay() throws Exception {
        store.put("a", BODY);
        try (var files = Files.walk(folder.resolve("content"))) {
            Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
        assertThat(store.share().examined()).isZero();
        store.put("b", BODY);
        assertThat(store.share().shared()).isZero();
        assertAllRead("b");
        store.engine.delete(name("a"), Precondition.NONE);
        store.sweeper.sweep();
    }

    @Test
    void stopsBetweenTwoContentsWhenToldTo() throws Exception {
        store.put("a", BODY);
        store.put("b", BODY);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> store.deduplicator.run()).isInstanceOf(InterruptedException.class);
        assertThat(store.share().shared()).isEqualTo(1);
    }

    @Test
    void stopsInTheMiddleOfAContentWhenItsPaceSaysSo() throws Exception {
        store.put("a", BODY);
        var impatient = new Deduplicator(store.engine, () -> store.now, _ -> {
            throw new InterruptedException("enough");
        });
        assertThatThrownBy(impatient::run).isInstanceOf(InterruptedException.class);
        assertThat(store.share().examined()).isEqualTo(1);
    }

    @Test
    void manyEqualContentsShareOneFile() throws Exception {
        for (int i = 0; i < 150; i++) store.put("k" + i, bytes(5000, i % 3));
        store.share();
        assertThat(TestStore.files(folder)).isEqualTo(3);
        for (int i = 0; i < 150; i++) assertThat(store.read("k" + i)).isEqualTo(bytes(5000, i % 3));
    }

    @Test
    void objectsKeepWhatTheirDialectSaysOfThem() throws Exception {
        var before = List.of(store.put("a", BODY), store.put("b", BODY));
        store.share();
        assertThat(List.of(store.engine.info(name("a")), store.engine.info(name("b"))))
                .isEqualTo(before);
        assertThat(store.catalog.object(name("a"))).isEqualTo(Optional.of(before.getFirst()));
    }
}
