package dev.blobfish.app.settings;

import dev.blobfish.app.dialogs.Ask;
import dev.blobfish.app.dialogs.Form;
import dev.blobfish.app.fx.DialogCard;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Theme;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.transfers.DrawerSettings;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Theme, language, how hard the queue works, and where the data are. Every change counts at once. FX thread.
public final class SettingsDialog {
    private final Ui ui;
    private final Texts texts;
    private final DrawerSettings transfers;

    private SettingsDialog(Ui ui, DrawerSettings transfers) {
        this.ui = ui;
        this.texts = ui.texts(SettingsDialog.class);
        this.transfers = transfers;
    }

    /// @param data the program's folder
    public static void show(Ui ui, DrawerSettings transfers, Path data) {
        new SettingsDialog(ui, transfers).show(data);
    }

    private void show(Path data) {
        Label restart = Ask.text("", "hint");
        ComboBox<Theme.Mode> theme = choice(Theme.Mode.values(), mode -> texts.get("theme." + mode));
        theme.valueProperty().bindBidirectional(ui.theme().modeProperty());
        ComboBox<Language> language = choice(Language.values(), one -> texts.get("language." + one));
        language.setValue(Language.remembered(ui.remembered()));
        language.valueProperty().subscribe((_, chosen) -> {
            chosen.remember(ui.remembered());
            restart.setText(texts.get("settings.restart"));
        });
        Spinner<Integer> workers = new Spinner<>(
                DrawerSettings.MIN_WORKERS,
                DrawerSettings.MAX_WORKERS,
                transfers.workersProperty().get());
        workers.setEditable(true);
        workers.valueProperty()
                .subscribe((_, value) -> transfers.workersProperty().set(value));
        ComboBox<Long> limit = choice(
                DrawerSettings.LIMITS.toArray(Long[]::new),
                bytes -> bytes == 0
                        ? texts.get("settings.no-limit")
                        : ui.formats().rate(bytes));
        limit.setValue(transfers.limitProperty().get());
        limit.valueProperty().subscribe((_, value) -> transfers.limitProperty().set(value));
        TextField folder = new TextField(data.toString());
        folder.setEditable(false);
        folder.getStyleClass().add("mono");
        Form form = new Form()
                .field(texts.get("settings.theme"), theme)
                .field(texts.get("settings.language"), language)
                .below(restart)
                .field(texts.get("settings.workers"), workers)
                .field(texts.get("settings.limit"), limit)
                .field(texts.get("settings.data"), folder)
                .below(Ask.text(texts.get("settings.data.hint"), "hint"));
        VBox body = new VBox(form.node());
        body.getStyleClass().add("dialog-body");
        DialogCard card = new DialogCard(texts.get("settings.title"), body, 520);
        Button close = card.button(
                texts.get("settings.close"), Weight.PRIMARY, () -> ui.dialogs().close(card));
        ui.dialogs().show(card.focusFirst(close));
    }

    private static <T> ComboBox<T> choice(T[] values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        return box;
    }
}
