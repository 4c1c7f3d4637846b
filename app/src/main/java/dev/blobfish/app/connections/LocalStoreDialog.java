package dev.blobfish.app.connections;

import dev.blobfish.app.dialogs.Ask;
import dev.blobfish.app.dialogs.Form;
import dev.blobfish.app.fx.DialogCard;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.sdk.Secret;
import dev.blobfish.sdk.StoreProfile;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How other programs reach the bundled store: address, keys, and ready configuration. The secret is shown as dots and
/// goes
/// to the clipboard only. FX thread.
public final class LocalStoreDialog {
    private final Ui ui;
    private final Texts texts;

    private LocalStoreDialog(Ui ui) {
        this.ui = ui;
        this.texts = ui.texts(LocalStoreDialog.class);
    }

    private record Known(StoreProfile profile, Secret secret) {}

    /// @param data where the store keeps its files
    public static void show(Ui ui, Connections connections, Path data) {
        LocalStoreDialog dialog = new LocalStoreDialog(ui);
        ui.background()
                .run(
                        "local store",
                        () -> new Known(
                                connections.find(StoreProfile.LOCAL).orElseThrow(),
                                connections.secret(StoreProfile.LOCAL).orElse(Secret.NONE)),
                        known -> dialog.show(known, data),
                        failure -> ui.notices()
                                .problem(
                                        dialog.texts.get("local.failed"),
                                        ui.failures().describe(failure)));
    }

    private void show(Known known, Path data) {
        Form form = new Form()
                .field(
                        texts.get("local.endpoint"),
                        shown(known.profile().endpoint().toString()))
                .field(texts.get("local.key"), shown(known.profile().accessKey()))
                .field(texts.get("local.secret"), shown("••••••••"))
                .field(texts.get("local.data"), shown(data.toString()));
        HBox copies = new HBox(
                8,
                copy("local.copy-secret", known.secret().reveal()),
                copy("local.copy-aws", ClientConfigs.aws(known.profile(), known.secret())),
                copy("local.copy-rclone", ClientConfigs.rclone(known.profile(), known.secret())));
        VBox body = new VBox(Ask.text(texts.get("local.text")), form.node(), copies);
        body.getStyleClass().add("dialog-body");
        DialogCard card = new DialogCard(texts.get("local.title"), body, 520);
        Button close = card.button(
                texts.get("local.close"), Weight.PRIMARY, () -> ui.dialogs().close(card));
        ui.dialogs().show(card.focusFirst(close));
    }

    private static TextField shown(String text) {
        TextField field = new TextField(text);
        field.setEditable(false);
        field.getStyleClass().add("mono");
        return field;
    }

    private Button copy(String key, String text) {
        Button button = new Button(texts.get(key));
        button.setOnAction(_ -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            ui.notices().success(texts.get("local.copied"));
        });
        return button;
    }
}
