package dev.blobfish.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.cli.Child;
import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Failures;
import dev.blobfish.app.fx.Formats;
import dev.blobfish.app.fx.FxToolkit;
import dev.blobfish.app.fx.Remembered;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Theme;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real table, styled, over a real store in a process of its own, with as many blobs as `-Dwindow.rows` says.
/// Prints
/// the rows of a table in Markdown. Not part of the test run; how to call it is in `bench/results/window.md`.
///
/// `-Dwindow.data` names a folder in which the store stays, filled, for the next run.
class WindowFigures {

    private static final int ROWS = Integer.getInteger("window.rows", 200_000);
    private static final int WRITERS = 32;
    private static final JsonMapper JSON = new JsonMapper();

    private final PulseWatch watch = new PulseWatch();
    private volatile long firstRowsAt;

    @Test
    void printsHowLongTheToolkitStandsStill() throws Exception {
        Path data = Path.of(System.getProperty("window.data", "target/window-figures"));
        Files.createDirectories(data);
        Path config = Files.writeString(data.resolve("config.json"), "{\"storage\": {\"durability\": \"process\"}}");
        String folder = data.resolve("store").toString();
        try (Child child = Child.start(data, "serve", "--data", folder, "--port", "0", "--config", config.toString());
                BlobStore store = open(JSON.readTree(child.line()), data.resolve("store"))) {
            fill(store);
            measure(new ListedStore(store));
        }
    }

    private static BlobStore open(JsonNode ready, Path folder) throws BlobException {
        JsonNode account = JSON.readTree(folder.resolve("accounts.json").toFile())
                .get("accounts")
                .get(0)
                .get("s3");
        StoreProfile profile = new StoreProfile(
                "figures",
                "Figures",
                Dialect.S3,
                URI.create(ready.get("s3").asString()),
                account.get("accessKey").asString(),
                Optional.empty(),
                Map.of());
        return BlobStores.open(profile, new Secret(account.get("secretKey").asString()));
    }

    private static void fill(BlobStore store) throws Exception {
        if (!store.containers().isEmpty()) {
            return;
        }
        store.createContainer(GeneratedStore.BUCKET);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Void> written : writers.invokeAll(IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(writer -> () -> fillEvery(store, writer))
                    .toList())) {
                written.get();
            }
        }
    }

    private static Void fillEvery(BlobStore store, int from) throws BlobException {
        for (int at = from; at < ROWS; at += WRITERS) {
            BlobName name = new BlobName("file-%07d.%s".formatted(at, at % 3 == 0 ? "jpg" : "txt"));
            store.put(
                    PutTarget.of(GeneratedStore.BUCKET, name, Metadata.EMPTY), BlobBody.of(new byte[(at * 31) % 512]));
        }
        return null;
    }

    private void measure(ListedStore store) throws InterruptedException {
        BrowseModel model = FxToolkit.call(() -> new BrowseModel(
                store, watch.background(), new Failures(Locale.ENGLISH), Clock.systemUTC(), Location.root("figures")));
        TableView<Row> table = FxToolkit.call(() -> table(model, store));
        FxToolkit.show(table.getScene());
        pause("list the buckets, the first rows ever drawn", model::refresh, () -> holds(model, 1));
        FxToolkit.run(() -> table.getScene().addPostLayoutPulseListener(() -> noteFirstRows(model)));
        pause("open, and list all", () -> model.open(GeneratedStore.PLACE), () -> holds(model, ROWS));
        System.out.printf("| first rows after the answer of the first page | %d ms |%n", firstRowsMillis(store));
        pause("sort by size, falling", () -> model.query(new ViewQuery("", SortKey.SIZE, false)), () -> settled(model));
        pause("sort by type", () -> model.query(new ViewQuery("", SortKey.TYPE, true)), () -> settled(model));
        pause("filter", () -> model.query(ViewQuery.DEFAULT.filteredBy("99")), () -> settled(model));
        pause("no filter", () -> model.query(ViewQuery.DEFAULT), () -> settled(model));
        pause(
                "select all",
                table.getSelectionModel()::selectAll,
                () -> model.selection().count() == ROWS);
        pause(
                "clear",
                table.getSelectionModel()::clearSelection,
                () -> model.selection().isEmpty());
        pause("refresh", model::refresh, () -> model.stateProperty().get() instanceof ListingState.Complete);
        System.out.printf("| longest task on the FX thread | %d ms |%n", watch.longestTaskMillis());
        System.out.printf("| heap, at its peak / after a collection | %d / %d MiB |%n", peakMiB(), liveMiB());
        assertThat(holds(model, ROWS)).isTrue();
    }

    private void pause(String what, Runnable action, BooleanSupplier done) throws InterruptedException {
        long began = System.nanoTime();
        PulseWatch.Pause longest = watch.longestPause(what, action, done);
        long took = (System.nanoTime() - began) / 1_000_000;
        System.out.printf("| %s | %d ms | %d ms | %d ms |%n", what, took, longest.millis(), longest.computedMillis());
    }

    private static TableView<Row> table(BrowseModel model, ListedStore store) {
        ItemWords words = new ItemWords(new Formats(Locale.ENGLISH, FxToolkit.CLOCK));
        Texts texts = Texts.of(BlobTable.class, Locale.ENGLISH);
        AccessPeek access = new AccessPeek(store, Background.live());
        TableView<Row> table = new BlobTable(model, words, access, texts, TableRow::new).node();
        Scene scene = new Scene(table, 900, 600);
        new Theme(Remembered.inMemory(), new SimpleObjectProperty<>(ColorScheme.LIGHT)).apply(scene);
        return table;
    }

    private void noteFirstRows(BrowseModel model) {
        Arrangement shown = model.arrangementProperty().get();
        if (firstRowsAt == 0 && shown.size() > 0 && !shown.rows().location().isRoot()) {
            firstRowsAt = System.nanoTime();
        }
    }

    private long firstRowsMillis(ListedStore store) {
        return (firstRowsAt - store.firstPageAt()) / 1_000_000;
    }

    private static boolean holds(BrowseModel model, int rows) {
        return model.arrangementProperty().get().size() == rows;
    }

    private static boolean settled(BrowseModel model) {
        return !model.arrangingProperty().get();
    }

    private static long peakMiB() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    private static long liveMiB() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
