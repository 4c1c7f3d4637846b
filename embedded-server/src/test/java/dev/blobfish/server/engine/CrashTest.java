package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.TestStore.bytes;
import static dev.blobfish.server.engine.TestStore.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lets the process die between every two steps of a working day, and looks at what is left.
class CrashTest {
    private static final int LARGE = 70_000;

    @TempDir
    Path folder;

    /// What the store answered, and what it was asked when it died.
    private static final class Diary {
        final Map<String, byte[]> acknowledged = new HashMap<>();
        String asked = "";
        Optional<byte[]> wanted = Optional.empty();

        void ask(String key, Optional<byte[]> content, Runnable call) {
            asked = key;
            wanted = content;
            call.run();
            content.ifPresentOrElse(bytes -> acknowledged.put(key, bytes), () -> acknowledged.remove(key));
            asked = "";
        }
    }

    @Test
    void nothingAnsweredIsLostAndNothingIsHalfThereWhereverTheProcessDies() throws Exception {
        int point = 1;
        while (dies(point)) point++;
        assertThat(point).as("steps of a day").isGreaterThan(120);
    }

    private boolean dies(int point) throws Exception {
        var home = folder.resolve("day-" + point);
        Files.createDirectories(home);
        var crash = new CrashPoint(point);
        var diary = new Diary();
        boolean died = live(home, crash, diary);
        var after = folder.resolve("after-" + point);
        copy(home, after);
        examine(after, diary, "step " + point);
        return died;
    }

    private static boolean live(Path home, CrashPoint crash, Diary diary) throws Exception {
        TestStore store;
        try {
            store = TestStore.open(home, new ScriptedFiles(crash), crash);
        } catch (CrashPoint.Crash e) {
            return true;
        }
        try (store) {
            store.engine.createContainer(TestStore.BUCKET, "alice", Documents.NONE);
            day(store, diary);
        } catch (CrashPoint.Crash | EngineException e) {
            assertThat(crash.reached()).as("failed without a crash: %s", e).isTrue();
        }
        return crash.reached();
    }

    private static void day(TestStore store, Diary diary) throws InterruptedException {
        put(store, diary, "small", bytes(10, 1));
        put(store, diary, "large", bytes(LARGE, 2));
        put(store, diary, "large", bytes(LARGE, 3));
        put(store, diary, "small", bytes(LARGE, 4));
        put(store, diary, "gone", bytes(LARGE, 5));
        diary.ask("gone", Optional.empty(), () -> store.engine.delete(name("gone"), Precondition.NONE));
        var joined = Arrays.copyOf(bytes(LARGE, 6), LARGE + 10);
        System.arraycopy(bytes(10, 7), 0, joined, LARGE, 10);
        var ref = store.upload("parts");
        var parts = List.of(store.part(ref, 1, bytes(LARGE, 6)), store.part(ref, 2, bytes(10, 7)));
        store.part(ref, 3, bytes(LARGE, 8));
        diary.ask("parts", Optional.of(joined), () -> store.complete(ref, parts.get(0), parts.get(1)));
        store.sweeper.sweep();
        put(store, diary, "last", bytes(LARGE, 9));
        grow(store, diary);
        store.now = store.now.plusSeconds(120);
        store.deduplicator.run();
        store.sweeper.sweep();
        diary.ask("large", Optional.empty(), () -> store.engine.delete(name("large"), Precondition.NONE));
        store.sweeper.sweep();
    }

    /// An object that grows in transactions with a body, shrinks, and becomes equal to others.
    private static void grow(TestStore store, Diary diary) {
        diary.ask("grown", Optional.of(new byte[0]), () -> store.begin("grown"));
        diary.ask("grown", Optional.of(bytes(LARGE, 3)), () -> store.append("grown", bytes(LARGE, 3)));
        var more = Arrays.copyOf(bytes(LARGE, 3), LARGE + 10);
        System.arraycopy(bytes(10, 8), 0, more, LARGE, 10);
        diary.ask("grown", Optional.of(more), () -> store.append("grown", bytes(10, 8)));
        diary.ask(
                "grown",
                Optional.of(bytes(LARGE, 3)),
                () -> store.engine.transact(all -> all.truncate(name("grown"), LARGE)));
        diary.ask("moved", Optional.of(bytes(LARGE, 9)), () -> {
            try (var staged = store.stage(bytes(LARGE, 9))) {
                store.engine.transact(staged, (all, content) -> {
                    all.delete(name("none"));
                    return all.put(name("moved"), new ObjectDraft("", Documents.NONE), content);
                });
            }
        });
    }

    private static void put(TestStore store, Diary diary, String key, byte[] body) {
        diary.ask(key, Optional.of(body), () -> store.put(key, body));
    }

    private static void examine(Path after, Diary diary, String when) throws InterruptedException {
        try (var store = TestStore.open(after)) {
            diary.acknowledged.forEach((key, body) -> {
                if (!key.equals(diary.asked))
                    assertThat(content(store, key)).as("%s: %s", when, key).contains(body);
            });
            if (!diary.asked.isEmpty()) examineAsked(store, diary, when);
            store.sweeper.sweepOrphans();
            store.sweeper.sweep();
            assertThat(store.findings()).as(when).isEmpty();
            store.share();
            assertThat(store.findings()).as("%s, shared", when).isEmpty();
            diary.acknowledged.forEach((key, body) -> {
                if (!key.equals(diary.asked))
                    assertThat(content(store, key))
                            .as("%s, shared: %s", when, key)
                            .contains(body);
            });
        }
    }

    /// Old or new, but whole.
    private static void examineAsked(TestStore store, Diary diary, String when) {
        var found = content(store, diary.asked).map(Arrays::hashCode);
        var old = Optional.ofNullable(diary.acknowledged.get(diary.asked)).map(Arrays::hashCode);
        assertThat(found).as("%s: %s", when, diary.asked).isIn(List.of(old, diary.wanted.map(Arrays::hashCode)));
    }

    private static Optional<byte[]> content(TestStore store, String key) {
        try {
            return Optional.of(store.read(key));
        } catch (EngineException e) {
            assertThat(e.problem()).as(key).isIn(Problem.NO_SUCH_OBJECT, Problem.NO_SUCH_CONTAINER);
            return Optional.empty();
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList())
                Files.copy(file, to.resolve(from.relativize(file).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
