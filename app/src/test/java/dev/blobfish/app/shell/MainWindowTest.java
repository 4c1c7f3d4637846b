package dev.blobfish.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.AppGraph;
import dev.blobfish.app.AppHome;
import dev.blobfish.app.browse.BrowseModel;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.connections.Passphrases;
import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.FilePicker;
import dev.blobfish.app.fx.FxToolkit;
import dev.blobfish.app.fx.Remembered;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.app.fx.Theme;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.BlobStores;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Dialect;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.StoreProfile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window by keyboard alone, on a store in memory.
class MainWindowTest {

    private static final ContainerName PHOTOS = new ContainerName("photos");

    @TempDir
    private Path folder;

    private AppGraph graph;
    private MainWindow window;

    @BeforeEach
    void open() throws Exception {
        BlobStore store = BlobStores.inMemory();
        store.createContainer(PHOTOS);
        for (String name : List.of("2024/a.jpg", "b.jpg", "c.txt")) {
            store.put(PutTarget.of(PHOTOS, new BlobName(name), Metadata.EMPTY), BlobBody.of(new byte[7]));
        }
        graph = new AppGraph(new AppHome(folder).create(), new Passphrases(Map.of(), _ -> Optional.empty()), Map.of());
        Remembered remembered = Remembered.inMemory();
        window = FxToolkit.call(() -> new MainWindow(
                new MainWindow.Parts(
                        graph,
                        new OneStore(store),
                        Background.immediate(),
                        remembered,
                        new Theme(remembered, new SimpleObjectProperty<>(ColorScheme.LIGHT)),
                        new NoFiles(),
                        Locale.ENGLISH,
                        Clock.systemUTC(),
                        () -> {}),
                Slots.empty(),
                980,
                640));
        FxToolkit.show(window.scene());
        FxToolkit.run(window::start);
        FxToolkit.pulse();
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> window.scene().getWindow().hide());
        graph.close();
    }

    private BrowseModel browse() {
        return window.context().browse();
    }

    private void press(KeyCode code, boolean shortcut) {
        FxToolkit.run(() -> {
            Node owner = window.scene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
        });
        FxToolkit.pulse();
    }

    private void type(String letter) {
        FxToolkit.run(() -> Event.fireEvent(
                window.scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false)));
        FxToolkit.pulse();
    }

    private Node focus() {
        return FxToolkit.call(() -> window.scene().getFocusOwner());
    }

    @Test
    void enterGoesInAndBackspaceGoesUp() {
        press(KeyCode.ENTER, false);
        assertThat(browse().location()).isEqualTo(Location.of("local", PHOTOS));
        press(KeyCode.ENTER, false);
        assertThat(browse().location().prefix()).isEqualTo("2024/");
        press(KeyCode.BACK_SPACE, false);
        assertThat(browse().location().prefix()).isEmpty();
    }

    @Test
    void shortcutASelectsEverythingInView() {
        press(KeyCode.ENTER, false);
        press(KeyCode.A, true);
        assertThat(browse().selection().count()).isEqualTo(3);
        assertThat(browse().selection().everything()).isTrue();
        assertThat(browse().selection().bytes()).isEqualTo(14);
    }

    @Test
    void aSlashFiltersAndEscapeClearsAndReturns() {
        press(KeyCode.ENTER, false);
        type("/");
        assertThat(focus()).isInstanceOf(TextField.class);
        FxToolkit.run(() -> ((TextField) window.scene().getFocusOwner()).setText("jpg"));
        assertThat(browse().arrangementProperty().get().size()).isEqualTo(1);
        press(KeyCode.ESCAPE, false);
        assertThat(browse().arrangementProperty().get().size()).isEqualTo(3);
        assertThat(focus()).isInstanceOf(TableView.class);
    }

    @Test
    void aTypedPathIsOpened() {
        press(KeyCode.L, true);
        FxToolkit.run(() -> ((TextField) window.scene().getFocusOwner()).setText("photos/2024"));
        press(KeyCode.ENTER, false);
        assertThat(browse().location().toString()).isEqualTo("local:photos/2024/");
        assertThat(focus()).isInstanceOf(TableView.class);
    }

    @Test
    void thePaletteOpensRunsAndGivesTheFocusBack() {
        press(KeyCode.K, true);
        assertThat(focus().getId()).isEqualTo("palette-field");
        press(KeyCode.ESCAPE, false);
        assertThat(focus()).isInstanceOf(TableView.class);
        press(KeyCode.K, true);
        FxToolkit.run(() -> ((TextField) window.scene().getFocusOwner()).setText("theme dark"));
        press(KeyCode.ENTER, false);
        assertThat(window.context().ui().theme().modeProperty().get()).isEqualTo(Theme.Mode.DARK);
    }

    @Test
    void lettersJumpToANameAndF6LeavesTheList() {
        press(KeyCode.ENTER, false);
        type("c");
        assertThat(browse().selection().single().orElseThrow().name()).isEqualTo("c.txt");
        press(KeyCode.F6, false);
        assertThat(focus()).isNotInstanceOf(TableView.class);
    }

    private record OneStore(BlobStore store) implements Stores {
        @Override
        public List<StoreProfile> profiles() {
            return List.of(new StoreProfile(
                    "local",
                    "Local store",
                    Dialect.S3,
                    URI.create("http://127.0.0.1"),
                    "",
                    Optional.empty(),
                    Map.of()));
        }

        @Override
        public BlobStore store(String profileId) {
            return store;
        }
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
