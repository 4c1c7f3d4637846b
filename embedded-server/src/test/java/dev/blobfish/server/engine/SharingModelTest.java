package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.TestStore.bytes;
import static dev.blobfish.server.engine.TestStore.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Does everything that can be done with objects in a random order, with few different bytes so that much is equal, and
/// compares the store with a map.
class SharingModelTest {
    private static final int KEYS = 6;

    @TempDir
    Path folder;

    private final Map<String, byte[]> model = new HashMap<>();
    private Random random = new Random();
    private TestStore store;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithAMap(long seed) throws Exception {
        random = new Random(seed);
        try (var open = TestStore.withBucket(folder)) {
            store = open;
            for (int step = 0; step < 150; step++) {
                try {
                    act();
                    assertAgreement("seed " + seed + ", step " + step);
                } catch (EngineException e) {
                    throw new AssertionError("seed " + seed + ", step " + step, e);
                }
            }
            store.share();
            store.sweeper.sweep();
            assertThat(store.findings()).isEmpty();
        }
    }

    private void act() throws InterruptedException {
        var key = key();
        var body = body();
        switch (random.nextInt(9)) {
            case 0 -> put(key, body);
            case 1 -> inParts(key, body, body());
            case 2 -> append(key, body);
            case 3 -> truncate(key);
            case 4 -> copy(key, key());
            case 5 -> copyAfterSharing(key, key());
            case 6 -> delete(key);
            case 7 -> store.share();
            default -> store.sweeper.sweep();
        }
    }

    private String key() {
        return "k" + random.nextInt(KEYS);
    }

    /// One of few bodies, small ones and joined ones among them.
    private byte[] body() {
        return switch (random.nextInt(4)) {
            case 0 -> bytes(100, 1);
            case 1 -> bytes(3000, random.nextInt(2));
            case 2 -> join(bytes(3000, 0), bytes(3000, 1));
            default -> bytes(2000, 2);
        };
    }

    private static byte[] join(byte[] a, byte[] b) {
        var joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    private void put(String key, byte[] body) {
        store.put(key, body);
        model.put(key, body);
    }

    private void inParts(String key, byte[] first, byte[] second) {
        var ref = store.upload(key);
        store.complete(ref, store.part(ref, 1, first), store.part(ref, 2, second));
        model.put(key, join(first, second));
    }

    private void append(String key, byte[] body) {
        if (!model.containsKey(key)) {
            store.begin(key);
            model.put(key, new byte[0]);
        }
        if (model.get(key).length > 50_000) return;
        store.append(key, body);
        model.compute(key, (_, old) -> join(old, body));
    }

    private void truncate(String key) {
        if (!model.containsKey(key)) return;
        int size = random.nextInt(model.get(key).length + 1);
        store.engine.transact(all -> all.truncate(name(key), size));
        model.compute(key, (_, old) -> Arrays.copyOf(old, size));
    }

    private void copy(String from, String to) {
        if (!model.containsKey(from)) return;
        try (var source = store.engine.open(name(from))) {
            store.engine.copy(source, name(to), new ObjectDraft("", Documents.NONE), Precondition.NONE);
        }
        model.put(to, model.get(from));
    }

    /// What was opened is copied, whole or in part, after all kinds of things have happened to it.
    private void copyAfterSharing(String from, String to) throws InterruptedException {
        if (!model.containsKey(from)) return;
        var seen = model.get(from);
        try (var source = store.engine.open(name(from))) {
            var what = List.of(random.nextInt(4), random.nextInt(4));
            for (int one : what)
                switch (one) {
                    case 0 -> append(from, body());
                    case 1 -> truncate(from);
                    case 2 -> delete(from);
                    default -> store.share();
                }
            int start = random.nextInt(seen.length + 1);
            var ref = store.upload(to);
            var cut = store.engine
                    .uploads()
                    .copyPart(ref, new PartDraft(1, "", Documents.NONE), source, new Span(start, seen.length - start));
            if (random.nextBoolean()) store.share();
            if (random.nextBoolean()) {
                store.complete(ref, cut);
                model.put(to, Arrays.copyOfRange(seen, start, seen.length));
            } else {
                store.engine.copy(source, name(to), new ObjectDraft("", Documents.NONE), Precondition.NONE);
                model.put(to, seen);
            }
        }
    }

    private void delete(String key) {
        store.engine.delete(name(key), Precondition.NONE);
        model.remove(key);
    }

    private void assertAgreement(String when) {
        var wrong = new ArrayList<String>();
        for (int i = 0; i < KEYS; i++) {
            var key = "k" + i;
            var found = store.catalog.object(name(key)).map(_ -> store.read(key));
            var wanted = Optional.ofNullable(model.get(key));
            if (!found.map(Arrays::hashCode).equals(wanted.map(Arrays::hashCode))) wrong.add(key);
        }
        assertThat(wrong).as(when).isEmpty();
    }
}
