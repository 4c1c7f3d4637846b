package dev.blobfish.server.engine;

import static dev.blobfish.server.engine.TestStore.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
    private static final Comparator<String> UTF8 =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

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
    void ordersByUnsignedUtf8Bytes() {
        var keys = List.of(
                "a",
                "a/",
                "a//b",
                "/a",
                ".",
                "..",
                "a/../b",
                "\n",
                "\u0000",
                "~",
                "é",
                "\uFFFF",
                "\uD83D\uDE00",
                "\u7530",
                "B");
        create(keys);
        assertThat(all("", "", 3))
                .containsExactlyElementsOf(keys.stream().sorted(UTF8).toList());
        assertThat(all("", "", 3)).endsWith("\uFFFF", "\uD83D\uDE00");
    }

    @Test
    void foldsKeysIntoCommonPrefixes() {
        create(List.of("a", "b/", "b/1", "b/2/x", "c/1", "d", "asdf/"));
        assertThat(all("", "/", 2)).containsExactly("a", "asdf/*", "b/*", "c/*", "d");
        assertThat(all("b/", "/", 1)).containsExactly("b/", "b/1", "b/2/*");
        assertThat(all("asdf/", "/", 5)).containsExactly("asdf/");
    }

    @Test
    void anyTextMayDelimit() {
        create(List.of("foo bar", "foo%x", "foo\nx", "fob", "grün-a", "grün-b"));
        assertThat(all("", " ", 9)).contains("foo *");
        assertThat(all("", "\n", 9)).contains("foo\n*");
        assertThat(all("", "ün", 9)).endsWith("grün*");
        assertThat(all("", "oo", 9)).containsExactly("fob", "foo*", "grün-a", "grün-b");
    }

    @Test
    void aPageMayBeginAnywhere() {
        create(List.of("a", "b/1", "b/2", "c"));
        assertThat(keys(store.list("", "", new ListStart.AfterKey("b"), 9))).containsExactly("b/1", "b/2", "c");
        assertThat(keys(store.list("", "/", new ListStart.AfterPrefix("b/"), 9)))
                .containsExactly("c");
        assertThat(keys(store.list("b/", "", new ListStart.AfterKey("a"), 9))).containsExactly("b/1", "b/2");
        assertThat(keys(store.list("b/", "", new ListStart.AfterKey("c"), 9))).isEmpty();
        assertThat(keys(store.list("", "", ListStart.BEGINNING, 0))).isEmpty();
        assertThat(store.list("", "", ListStart.BEGINNING, 0).more()).isFalse();
    }

    @Test
    void agreesWithAPlainModelForAnyPrefixDelimiterAndPageSize() {
        var random = new Random(7);
        var keys = new TreeSet<>(UTF8);
        for (int i = 0; i < 400; i++) {
            var key = new StringBuilder();
            for (int n = random.nextInt(6) + 1; n > 0; n--)
                key.append("ab/é\uD83D\uDE00"
                        .codePoints()
                        .skip(random.nextInt(5))
                        .limit(1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
            keys.add(key.toString());
        }
        create(keys);
        for (int round = 0; round < 150; round++) {
            var some =
                    keys.stream().skip(random.nextInt(keys.size())).findFirst().orElseThrow();
            var prefix = some.substring(
                    0, some.offsetByCodePoints(0, random.nextInt(some.codePointCount(0, some.length()))));
            var delimiter = List.of("", "/", "a", "é", "b/").get(random.nextInt(5));
            assertThat(all(prefix, delimiter, random.nextInt(7) + 1))
                    .as("prefix %s delimiter %s", prefix, delimiter)
                    .containsExactlyElementsOf(model(keys, prefix, delimiter));
        }
    }

    @Test
    void aDeepPageCostsWhatTheFirstOneCosts() {
        int folders = 1000;
        var last = new ArrayList<Pending<ObjectInfo>>();
        for (int i = 0; i < 100_000; i++) last.add(submit("%04d/%03d".formatted(i % folders, i / folders)));
        last.forEach(Pending::await);
        assertThat(cost(() -> store.list("", "", ListStart.BEGINNING, 100))).isEqualTo(101);
        assertThat(cost(() -> store.list("", "", new ListStart.AfterKey("0999/000"), 99)))
                .isEqualTo(99);
        assertThat(cost(() -> store.list("", "", new ListStart.AfterKey("0500/000"), 100)))
                .isEqualTo(101);
        assertThat(cost(() -> store.list("", "/", new ListStart.AfterPrefix("0700/"), 100)))
                .isEqualTo(101);
        assertThat(cost(() -> store.list("0700/", "/", ListStart.BEGINNING, 1000)))
                .isEqualTo(100);
    }

    private long cost(Runnable listing) {
        long before = store.catalog.rowsListed();
        listing.run();
        return store.catalog.rowsListed() - before;
    }

    private void create(Iterable<String> keys) {
        var pending = new ArrayList<Pending<ObjectInfo>>();
        keys.forEach(key -> pending.add(submit(key)));
        pending.forEach(Pending::await);
    }

    private Pending<ObjectInfo> submit(String key) {
        return store.catalog.submit(new Change.PutObject(
                new ObjectName(BUCKET, key),
                new ObjectDraft("e", Documents.NONE),
                new Content.Inline(new byte[0]),
                Instant.EPOCH,
                Precondition.NONE));
    }

    /// Every entry over all pages; a common prefix with a star.
    private List<String> all(String prefix, String delimiter, int limit) {
        var all = new ArrayList<String>();
        var start = ListStart.BEGINNING;
        while (true) {
            var page = store.list(prefix, delimiter, start, limit);
            all.addAll(keys(page));
            if (!page.more()) return all;
            assertThat(page.rows()).hasSize(limit);
            start = switch (page.rows().getLast()) {
                case ListEntry.Item(var info) ->
                    new ListStart.AfterKey(info.name().key());
                case ListEntry.CommonPrefix(var common) -> new ListStart.AfterPrefix(common);
            };
        }
    }

    private static List<String> keys(Page<ListEntry<ObjectInfo>> page) {
        return page.rows().stream()
                .map(entry -> switch (entry) {
                    case ListEntry.Item(var info) -> info.name().key();
                    case ListEntry.CommonPrefix(var common) -> common + "*";
                })
                .toList();
    }

    private static List<String> model(Set<String> keys, String prefix, String delimiter) {
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> {
                    int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
                    return at < 0 ? key : key.substring(0, at + delimiter.length()) + "*";
                })
                .distinct()
                .toList();
    }
}
