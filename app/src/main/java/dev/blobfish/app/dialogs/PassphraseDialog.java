package dev.blobfish.app.dialogs;

import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.scene.control.PasswordField;

/// Asks for the passphrase of the encrypted secrets, on a machine without a keychain.
public final class PassphraseDialog {
    private PassphraseDialog() {}

    /// Asks and waits for the answer. Never on the FX thread.
    ///
    /// @param fresh whether a new passphrase is being chosen
    /// @return empty when the person declines
    public static Optional<String> ask(Ui ui, boolean fresh) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        ui.background().onUi(() -> show(ui, fresh, answer));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    private static void show(Ui ui, boolean fresh, CompletableFuture<Optional<String>> answer) {
        Texts texts = ui.texts(PassphraseDialog.class);
        PasswordField field = new PasswordField();
        Form form = new Form().field(texts.get("passphrase.name"), field);
        new Ask(
                        ui,
                        texts.get("passphrase.title"),
                        Ask.NARROW,
                        Ask.text(texts.get(fresh ? "passphrase.fresh" : "passphrase.existing")),
                        form.node())
                .onCancel(() -> answer.complete(Optional.empty()))
                .confirm(
                        texts.get("passphrase.confirm"),
                        Weight.PRIMARY,
                        field.textProperty().map(text -> !text.isEmpty()),
                        () -> answer.complete(Optional.of(field.getText())))
                .show(field);
    }
}
