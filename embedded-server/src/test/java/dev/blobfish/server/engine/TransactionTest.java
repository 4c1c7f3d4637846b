package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.TestStore.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {
    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.withBucket(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ObjectDraft draft(Mark... marks) {
        return new ObjectDraft("", Documents.of("facts", "{}"), Set.of(marks));
    }

    private List<String> keys(MarkQuery query) {
        return store.engine.find(query).stream().map(info -> info.name().key()).toList();
    }

    private static MarkQuery owner(String owner) {
        return MarkQuery.equalTo(TestStore.BUCKET, "owner", owner, "", 10);
    }

    @Test
    void whatItWritesIsSeenTogether() {
        store.engine.transact(all -> {
            all.put(name("a"), draft(), Content.NONE);
            assertThat(all.object(name("a"))).isPresent();
            return all.put(name("b"), draft(), Content.NONE);
        });
        assertThat(store.engine.info(name("a")).size()).isZero();
        assertThat(store.read("b")).isEmpty();
    }

    @Test
    void aRefusalOfItsOwnUndoesAllOfItAndComesBackAsItIs() {
        var refusal = new IllegalStateException("not today");
        assertThatThrownBy(() -> store.engine.transact(all -> {
                    all.put(name("a"), draft(new Mark("owner", "alice")), Content.NONE);
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThatThrownBy(() -> store.engine.info(name("a"))).isInstanceOf(EngineException.class);
        assertThat(keys(owner("alice"))).isEmpty();
    }

    @Test
    void aRefusedBodyLeavesNoFile() {
        var body = TestStore.bytes(70_000, 1);
        assertThatThrownBy(() -> {
                    try (var staged = store.stage(body)) {
                        store.engine.transact(staged, (_, _) -> {
                            throw new IllegalStateException("refused");
                        });
                    }
                })
                .hasMessage("refused");
        assertThat(TestStore.files(folder)).isZero();
    }

    @Test
    void aBodyThatIsNotUsedIsFreedByTheSweeper() throws InterruptedException {
        try (var staged = store.stage(TestStore.bytes(70_000, 1))) {
            store.engine.transact(staged, (_, _) -> "nothing");
        }
        store.sweeper.sweep();
        assertThat(TestStore.files(folder)).isZero();
    }

    @Test
    void objectsAreFoundByTheirMarksUntilTheseChange() {
        store.engine.transact(all -> all.put(name("a"), draft(new Mark("owner", "alice")), Content.NONE));
        store.engine.transact(all -> all.put(name("b"), draft(new Mark("owner", "alice")), Content.NONE));
        store.engine.transact(all -> all.put(name("c"), draft(new Mark("owner", "bob")), Content.NONE));
        assertThat(keys(owner("alice"))).containsExactly("a", "b");
        assertThat(keys(MarkQuery.equalTo(TestStore.BUCKET, "owner", "alice", "a", 10)))
                .containsExactly("b");

        store.engine.transact(all -> all.update(name("a"), Documents.NONE, Set.of(new Mark("owner", "bob"))));
        store.engine.transact(all -> all.delete(name("b")));
        assertThat(keys(owner("alice"))).isEmpty();
        assertThat(keys(owner("bob"))).containsExactly("a", "c");

        store.put("a", TestStore.bytes(10, 1));
        assertThat(keys(owner("bob"))).containsExactly("c");
    }

    @Test
    void theLeastValueOfAMarkComesFirst() {
        for (var moment : List.of("0003", "0001", "0002", "0009"))
            store.engine.transact(all -> all.put(name("k" + moment), draft(new Mark("end", moment)), Content.NONE));
        assertThat(keys(MarkQuery.upTo(TestStore.BUCKET, "end", "0003", 2))).containsExactly("k0001", "k0002");
        assertThat(keys(MarkQuery.upTo(TestStore.BUCKET, "end", "0003", 9))).containsExactly("k0001", "k0002", "k0003");
    }

    @Test
    void contentIsSharedWithAnotherObject() throws InterruptedException {
        var body = TestStore.bytes(70_000, 1);
        store.put("source", body);
        try (var snapshot = store.engine.open(name("source"))) {
            store.engine.transact(all -> {
                all.put(name("target"), draft(), snapshot.same());
                return all.delete(name("source"));
            });
        }
        store.sweeper.sweep();
        assertThat(store.read("target")).isEqualTo(body);
        assertThat(TestStore.files(folder)).isEqualTo(1);
    }

    @Test
    void anotherDialectsContainerIsMadeOnce() {
        store.engine.ensureContainer("kbase:node", "kbase");
        store.engine.ensureContainer("kbase:node", "kbase");
        assertThat(store.engine.container("kbase:node").owner()).isEqualTo("kbase");
    }
}
