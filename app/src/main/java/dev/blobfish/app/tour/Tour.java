package dev.blobfish.app.tour;

import dev.blobfish.app.AppContext;
import dev.blobfish.app.AppGraph;
import dev.blobfish.app.AppHome;
import dev.blobfish.app.WindowSlots;
import dev.blobfish.app.connections.Passphrases;
import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.FilePicker;
import dev.blobfish.app.fx.Remembered;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.app.fx.Theme;
import dev.blobfish.app.shell.MainWindow;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.transfer.TransferEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/// Walks through the window with no display and takes a picture of every view, on a store of its own that it fills and
/// removes again. The pictures in the README come from here.
public final class Tour {

    private final Path out;
    private final Consumer<String> log;

    private Tour(Path out, Consumer<String> log) {
        this.out = out;
        this.log = log;
    }

    /// Bytes per second: slow enough for a picture of transfers that run.
    private static final long SAMPLE_RATE = 1_000_000;

    /// Takes the pictures. To be called once in a process, before anything else has started the toolkit.
    ///
    /// @param out where the pictures go; made where it is missing
    /// @param log told the name of every picture
    /// @throws IOException when the toolkit, the store or the folder fails
    public static void run(Path out, Consumer<String> log) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Files.createDirectories(out);
        Path home = Files.createTempDirectory("blobfish-tour");
        try {
            startToolkit();
            try (AppGraph graph = new AppGraph(new AppHome(home).create(), passphrases(), Map.of())) {
                new Tour(out, log).walk(graph);
            }
        } finally {
            remove(home);
        }
    }

    private static Passphrases passphrases() {
        return new Passphrases(Map.of(), _ -> Optional.empty());
    }

    private static void startToolkit() throws IOException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void remove(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void walk(AppGraph graph) throws IOException {
        Stores stores = AppContext.stores(graph);
        new SampleData(stores.store(StoreProfile.LOCAL)).fill();
        TransferEngine engine = graph.engine();
        engine.start();
        engine.setLimits(SAMPLE_RATE, SAMPLE_RATE);
        SampleTransfers transfers =
                new SampleTransfers(engine, graph.home().folder().resolve("samples"));
        for (ColorScheme scheme : ColorScheme.values()) {
            for (Size size : List.of(new Size(1280, 800), new Size(900, 560))) {
                Camera camera = new Camera(out);
                Remembered remembered = Remembered.inMemory();
                remembered.put("drawer.height", "228");
                MainWindow window = Camera.onFx(() -> open(graph, stores, remembered, scheme, size));
                new Walk(window, camera, scheme.name().toLowerCase(Locale.ROOT) + "-" + size, log, transfers).all();
                Camera.onFx(() -> close(window));
            }
        }
    }

    private static boolean close(MainWindow window) {
        window.context().hooks().close().run();
        return true;
    }

    /// The size of a window in pixels.
    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static MainWindow open(
            AppGraph graph, Stores stores, Remembered remembered, ColorScheme scheme, Size size) {
        Stage stage = new Stage();
        MainWindow window = new MainWindow(
                new MainWindow.Parts(
                        graph,
                        stores,
                        Background.live(),
                        remembered,
                        new Theme(remembered, new SimpleObjectProperty<>(scheme)),
                        new NoFiles(),
                        Locale.ENGLISH,
                        Clock.system(ZoneOffset.UTC),
                        stage::close),
                WindowSlots.standard(),
                size.width(),
                size.height());
        stage.setScene(window.scene());
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        stage.show();
        window.start();
        return window;
    }

    private static final class NoFiles implements FilePicker {
        @Override
        public List<Path> files(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName) {
            return Optional.empty();
        }
    }
}
