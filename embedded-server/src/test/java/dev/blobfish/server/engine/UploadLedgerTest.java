package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.ObjectTest.refuses;
import static dev.blobfish.server.engine.TestStore.BUCKET;
import static dev.blobfish.server.engine.TestStore.bytes;
import static dev.blobfish.server.engine.TestStore.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadLedgerTest {
    private static final int PART = 100_000;

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

    @Test
    void chosenPartsBecomeOneObjectWithoutMovingAByte() throws InterruptedException {
        var ref = store.upload("k");
        store.part(ref, 2, bytes(PART, 9));
        var second = store.part(ref, 2, bytes(PART, 2));
        var first = store.part(ref, 1, bytes(PART, 1));
        var last = store.part(ref, 7, bytes(10, 3));
        store.part(ref, 8, bytes(PART, 8));
        var info = store.complete(ref, first, second, last);
        store.sweeper.sweep();
        assertThat(info.size()).isEqualTo(2 * PART + 10);
        assertThat(info.partCount()).isEqualTo(3);
        assertThat(store.read("k")).isEqualTo(joined(bytes(PART, 1), bytes(PART, 2), bytes(10, 3)));
        assertThat(TestStore.files(folder)).isEqualTo(2);
        try (var snapshot = store.engine.open(name("k"))) {
            assertThat(TestStore.read(snapshot, new Span(PART - 5, PART + 10)))
                    .isEqualTo(joined(tail(bytes(PART, 1), 5), bytes(PART, 2), head(bytes(10, 3), 5)));
            assertThat(snapshot.parts(0, 9).rows()).extracting(PartInfo::number).containsExactly(1, 2, 7);
            assertThat(snapshot.part(7)).map(PartInfo::start).contains(2L * PART);
            assertThat(snapshot.part(3)).isEmpty();
        }
    }

    @Test
    void completingAgainAnswersTheSame() {
        var ref = store.upload("k");
        var part = store.part(ref, 1, bytes(PART, 1));
        var first = store.complete(ref, part);
        assertThat(store.complete(ref, part)).isEqualTo(first);
        assertThat(store.engine.uploads().state(ref)).isEqualTo(new UploadState.Finished("f", first));
        var other = new Completion(List.of(part), new ObjectDraft("x", Documents.NONE), "another");
        refuses(Problem.NO_SUCH_UPLOAD, () -> store.engine.uploads().complete(ref, other, Precondition.NONE));
        store.now = store.now.plus(Duration.ofDays(2));
        assertThat(sweep().uploads()).isZero();
        refuses(Problem.NO_SUCH_UPLOAD, () -> store.complete(ref, part));
    }

    @Test
    void aPartReplacedMeanwhileCannotBeChosen() {
        var ref = store.upload("k");
        var old = store.part(ref, 1, bytes(PART, 1));
        var fresh = store.part(ref, 1, bytes(PART, 2));
        refuses(Problem.NO_SUCH_PART, () -> store.complete(ref, old));
        store.complete(ref, fresh);
        assertThat(store.read("k")).isEqualTo(bytes(PART, 2));
    }

    @Test
    void aRefusedCompletionLeavesTheUploadOpen() {
        var ref = store.upload("k");
        var part = store.part(ref, 1, bytes(PART, 1));
        var completion = new Completion(List.of(part), new ObjectDraft("e", Documents.NONE), "f");
        refuses(
                Problem.PRECONDITION_FAILED,
                () -> store.engine.uploads().complete(ref, completion, _ -> {
                    throw new EngineException(Problem.PRECONDITION_FAILED, "no");
                }));
        assertThat(store.engine.uploads().state(ref)).isInstanceOf(UploadState.Open.class);
        assertThat(store.complete(ref, part).size()).isEqualTo(PART);
    }

    @Test
    void abortingFreesThePartsAndStopsOthers() {
        var ref = store.upload("k");
        store.part(ref, 1, bytes(PART, 1));
        store.engine.uploads().abort(ref);
        refuses(Problem.NO_SUCH_UPLOAD, () -> store.engine.uploads().abort(ref));
        refuses(Problem.NO_SUCH_UPLOAD, () -> store.part(ref, 2, bytes(PART, 2)));
        refuses(Problem.NO_SUCH_UPLOAD, () -> store.engine.uploads().parts(ref, 0, 10));
        sweep();
        assertThat(TestStore.files(folder)).isZero();
    }

    @Test
    void anIdIsOfNoUseWithAnotherName() {
        var ref = store.upload("k");
        refuses(Problem.NO_SUCH_UPLOAD, () -> store.engine.uploads().state(new UploadRef(name("other"), ref.id())));
        for (var junk : List.of("", "1", "zz", "x".repeat(25), "1".repeat(300), "-1" + "a".repeat(24)))
            refuses(Problem.NO_SUCH_UPLOAD, () -> store.engine.uploads().state(new UploadRef(name("k"), junk)));
    }

    @Test
    void partsComeInPages() {
        var ref = store.upload("k");
        for (int number : new int[] {3, 1, 10_000, 2}) store.part(ref, number, bytes(number % 10, number));
        var page = store.engine.uploads().parts(ref, 1, 2);
        assertThat(page.rows()).extracting(PartInfo::number).containsExactly(2, 3);
        assertThat(page.more()).isTrue();
    }

    @Test
    void aPartMayShareBytesOfAnObject() {
        store.put("source", bytes(3 * PART, 5));
        var ref = store.upload("k");
        var span = new Span(PART / 2, PART);
        PartInfo part;
        try (var source = store.engine.open(name("source"))) {
            assertThat(source.digest(span, Set.of(StandardDigest.MD5))).containsOnlyKeys(StandardDigest.MD5);
            part = store.engine.uploads().copyPart(ref, new PartDraft(1, "e", Documents.NONE), source, span);
        }
        store.engine.delete(name("source"), Precondition.NONE);
        sweep();
        store.complete(ref, part, store.part(ref, 2, bytes(7, 7)));
        sweep();
        assertThat(store.read("k"))
                .isEqualTo(
                        joined(java.util.Arrays.copyOfRange(bytes(3 * PART, 5), PART / 2, PART * 3 / 2), bytes(7, 7)));
        store.engine.delete(name("k"), Precondition.NONE);
        sweep();
        assertThat(TestStore.files(folder)).isZero();
        assertThat(store.catalog.garbage(10)).isEmpty();
    }

    @Test
    void uploadsAreListedByKeyThenByAge() {
        var b1 = store.upload("b");
        var a = store.upload("a");
        var b2 = store.upload("b");
        store.upload("d/1");
        store.upload("d/2");
        assertThat(ids(query("", ListStart.BEGINNING, "", "/"))).containsExactly(a.id(), b1.id(), b2.id(), "d/");
        assertThat(ids(query("", new ListStart.AfterKey("b"), b1.id(), "/"))).containsExactly(b2.id(), "d/");
        assertThat(ids(query("", new ListStart.AfterKey("b"), "", "/"))).containsExactly("d/");
        assertThat(ids(query("b", ListStart.BEGINNING, "", ""))).containsExactly(b1.id(), b2.id());
        assertThat(store.engine
                        .uploads()
                        .list(new UploadQuery(BUCKET, "", "", ListStart.BEGINNING, "", 2))
                        .more())
                .isTrue();
    }

    @Test
    void oldUploadsAreSweptAway() {
        var old = store.upload("old");
        store.part(old, 1, bytes(PART, 1));
        store.now = store.now.plus(Duration.ofDays(6));
        var young = store.upload("young");
        store.now = store.now.plus(Duration.ofDays(2));
        assertThat(sweep().uploads()).isEqualTo(1);
        refuses(Problem.NO_SUCH_UPLOAD, () -> store.engine.uploads().state(old));
        assertThat(store.engine.uploads().state(young)).isInstanceOf(UploadState.Open.class);
        assertThat(TestStore.files(folder)).isZero();
    }

    @Test
    void tenThousandPartsBecomeAnObjectAndGo() {
        var ref = store.upload("k");
        var pending = new java.util.ArrayList<Pending<PartInfo>>();
        for (int n = 1; n <= 10_000; n++)
            pending.add(store.catalog.submit(new Change.PutPart(
                    ref, new PartDraft(n, "e", Documents.NONE), new Content.Inline(new byte[] {(byte) n}), store.now)));
        var parts = pending.stream().map(Pending::await).toArray(PartInfo[]::new);
        assertThat(store.complete(ref, parts).size()).isEqualTo(10_000);
        try (var snapshot = store.engine.open(name("k"))) {
            assertThat(TestStore.read(snapshot, new Span(9_998, 2))).containsExactly((byte) 9_999, (byte) 10_000);
        }
        store.engine.delete(name("k"), Precondition.NONE);
        sweep();
        assertThat(store.catalog.garbage(10)).isEmpty();
    }

    private Sweeper.Swept sweep() {
        try {
            return store.sweeper.sweep();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UploadQuery query(String prefix, ListStart start, String afterId, String delimiter) {
        return new UploadQuery(BUCKET, prefix, delimiter, start, afterId, 10);
    }

    private List<String> ids(UploadQuery query) {
        return store.engine.uploads().list(query).rows().stream()
                .map(entry -> switch (entry) {
                    case ListEntry.Item(var upload) -> upload.ref().id();
                    case ListEntry.CommonPrefix(var prefix) -> prefix;
                })
                .toList();
    }

    private static byte[] joined(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (var piece : pieces) out.writeBytes(piece);
        return out.toByteArray();
    }

    private static byte[] tail(byte[] bytes, int count) {
        return java.util.Arrays.copyOfRange(bytes, bytes.length - count, bytes.length);
    }

    private static byte[] head(byte[] bytes, int count) {
        return java.util.Arrays.copyOf(bytes, count);
    }
}
