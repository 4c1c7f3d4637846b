package dev.blobfish.app.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blobfish.app.browse.Location;
import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.FxToolkit;
import dev.blobfish.app.fx.Picture;
import dev.blobfish.app.fx.Remembered;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.jobs.JobTitle;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.sdk.transfer.TransferState;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransfersViewTest {
    private static final Reveal NOWHERE = new Reveal() {
        @Override
        public void inList(Location place) {}

        @Override
        public void inFolder(Path folder) {}

        @Override
        public void copy(String text) {}
    };

    private final HandQueue queue = new HandQueue();
    private long now = 1_000_000_000_000L;
    private TransfersModel model;

    private Scene open(Locale locale, ColorScheme scheme, double width) {
        Ui ui = FxToolkit.ui(locale, scheme, new StackPane());
        JobsModel jobs = new JobsModel(Background.immediate());
        model = new TransfersModel(queue, Background.immediate(), jobs, () -> now);
        queue.group("Upload 3 folders to local:photos/2024/", 7);
        queue.move(1, TransferState.DONE, 1000);
        queue.move(2, TransferState.RUNNING, 610);
        queue.move(3, TransferState.VERIFYING, 1000);
        queue.move(4, TransferState.FAILED, 300);
        queue.move(5, TransferState.PAUSED, 610);
        queue.move(6, TransferState.NEEDS_ANSWER, 0);
        queue.group("Upload holiday.mp4", 1);
        model.load();
        jobs.start(new JobTitle(JobTitle.Verb.DELETE, "photos/2019/", false), progress -> progress.found(1204, 1));
        DrawerSettings settings = new DrawerSettings(Remembered.inMemory());
        settings.openProperty().set(true);
        settings.heightProperty().set(430);
        Parent root = TransfersController.show(ui, model, settings, NOWHERE);
        Scene scene = new Scene(root, width, 430);
        ui.theme().apply(scene);
        now += 1_000_000_000L;
        model.sample();
        root.applyCss();
        root.layout();
        return scene;
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,1280", "en,DARK,1280", "de,LIGHT,900", "de,DARK,900"})
    void everyButtonShowsItsWholeText(String language, ColorScheme scheme, double width) {
        var cut = FxToolkit.call(() -> {
            Scene scene = open(Locale.of(language), scheme, width);
            Picture.write(scene, "drawer-" + language + "-" + scheme + "-" + (int) width);
            return Picture.cutTexts(scene.getRoot());
        });
        assertThat(cut).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Row> list(Scene scene) {
        return (ListView<Row>) scene.lookup("#list");
    }

    private static void press(ListView<Row> list, KeyCode key) {
        list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void theKeyboardPausesCancelsAndFolds() {
        FxToolkit.run(() -> {
            Scene scene = open(Locale.ENGLISH, ColorScheme.LIGHT, 1000);
            ListView<Row> list = list(scene);
            int group = -1;
            for (int i = 0; i < model.rows().size(); i++) {
                group = model.rows().get(i) instanceof Row.Group ? i : group;
            }
            list.getSelectionModel().select(group + 2);
            press(list, KeyCode.SPACE);
            press(list, KeyCode.DELETE);
            list.getSelectionModel().select(group);
            int before = model.rows().size();
            press(list, KeyCode.ENTER);
            assertThat(model.rows()).hasSize(before - 7);
        });
        assertThat(queue.commands).contains("pause 2", "cancel 2");
    }

    @Test
    void aRowIsReadAsASentence() {
        FxToolkit.run(() -> {
            Scene scene = open(Locale.ENGLISH, ColorScheme.LIGHT, 1000);
            assertThat(scene.getRoot().lookupAll(".transfer-cell").stream()
                            .map(cell -> String.valueOf(cell.getAccessibleText())))
                    .anyMatch(
                            text -> text.equals(
                                    "Upload of 2.jpg to local:photos/2024/2.jpg, Running 61\u00a0%, 610 B of 1.0 kB · 250 B/s · 1 s left"));
        });
    }
}
