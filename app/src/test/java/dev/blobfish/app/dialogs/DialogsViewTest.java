package dev.blobfish.app.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.fx.FxToolkit;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.app.jobs.Samples;
import dev.blobfish.app.jobs.Targets;
import dev.blobfish.sdk.BlobException;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.TemporaryLink;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogsViewTest {
    private BlobStore store;

    @BeforeEach
    void fill() throws BlobException {
        store = Samples.store();
        Samples.put(store, "2024/a");
        Samples.put(store, "2024/bb");
    }

    private record Window(Ui ui, Scene scene) {
        static Window open() {
            StackPane layer = new StackPane();
            Ui ui = FxToolkit.ui(Locale.ENGLISH, ColorScheme.LIGHT, layer);
            Scene scene = new Scene(new StackPane(new Button("below"), layer), 800, 500);
            return new Window(ui, scene);
        }

        Node find(String id) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node node = scene.lookup("#" + id);
            assertThat(node).as(id).isNotNull();
            return node;
        }

        void press(KeyCode key) {
            scene.getFocusOwner()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }

    @Test
    void deletingCountsFirstWithTheFocusOnCancelAndEscapeCloses() {
        FxToolkit.run(() -> {
            Window window = Window.open();
            DeleteDialog dialog =
                    new DeleteDialog(window.ui(), new JobsModel(window.ui().background()), store, "Local store");
            Targets folder = new Targets(Samples.PHOTOS, List.of(), 0, 0, List.of("2024/"));
            dialog.items(folder, "“2024”", true, _ -> {});

            assertThat(((Label) window.find("dialog-count")).getText()).isEqualTo("2 objects, 13 B");
            assertThat(window.scene().getFocusOwner()).isEqualTo(window.find("dialog-cancel"));
            window.press(KeyCode.ESCAPE);
            assertThat(window.ui().dialogs().isOpen()).isFalse();
            assertThat(count()).isEqualTo(2);

            dialog.items(folder, "“2024”", true, _ -> {});
            ((Button) window.find("dialog-confirm")).fire();
            assertThat(count()).isZero();
        });
    }

    @Test
    void aBucketGoesOnlyWhenItsNameIsTyped() {
        FxToolkit.run(() -> {
            Window window = Window.open();
            new DeleteDialog(window.ui(), new JobsModel(window.ui().background()), store, "Local store")
                    .bucket(Targets.all(Samples.PHOTOS), _ -> {});
            Button confirm = (Button) window.find("dialog-confirm");
            TextField typed = (TextField) window.find("dialog-name");

            assertThat(confirm.isDisabled()).isTrue();
            typed.setText("photo");
            assertThat(confirm.isDisabled()).isTrue();
            typed.setText("photos");
            confirm.fire();
            assertThat(containers()).isZero();
        });
    }

    @Test
    void aNameIsCheckedWhileItIsTyped() {
        FxToolkit.run(() -> {
            Window window = Window.open();
            List<String> named = new ArrayList<>();
            NameDialog.newBucket(window.ui(), named::add);
            Button confirm = (Button) window.find("dialog-confirm");
            TextField field = (TextField) window.find("dialog-name");

            field.setText("Photos");
            assertThat(confirm.isDisabled()).isTrue();
            assertThat(((Label) window.find("dialog-problem")).getText()).contains("lower-case");
            field.setText("photos-2");
            confirm.fire();
            assertThat(named).containsExactly("photos-2");
        });
    }

    private long count() {
        try {
            return Samples.count(store);
        } catch (BlobException e) {
            throw new AssertionError(e);
        }
    }

    private int containers() {
        try {
            return store.containers().size();
        } catch (BlobException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9100/a,true",
        "http://localhost/a,true",
        "http://[::1]:9100/a,true",
        "https://s3.example.org/a,false",
    })
    void aLinkToThisComputerIsKnown(String uri, boolean here) {
        assertThat(LinkModel.isLoopback(new TemporaryLink(URI.create(uri), Instant.EPOCH)))
                .isEqualTo(here);
    }
}
