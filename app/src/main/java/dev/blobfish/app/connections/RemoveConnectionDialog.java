package dev.blobfish.app.connections;

import dev.blobfish.app.dialogs.Ask;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.sdk.StoreProfile;

/// Asks before a connection and its secret are forgotten. Nothing at the store changes. FX thread.
public final class RemoveConnectionDialog {
    private RemoveConnectionDialog() {}

    public static void show(Ui ui, Connections connections, StoreProfile profile, Runnable removed) {
        Texts texts = ui.texts(RemoveConnectionDialog.class);
        new Ask(
                        ui,
                        texts.get("remove.title"),
                        440,
                        Ask.text(texts.get("remove.text", profile.title(), profile.endpoint())),
                        Ask.text(texts.get("remove.store"), "hint"))
                .confirm(
                        texts.get("remove.confirm"),
                        Weight.DANGER,
                        () -> ui.background()
                                .run(
                                        "remove connection",
                                        () -> connections.remove(profile.id()),
                                        _ -> removed.run(),
                                        failure -> ui.notices()
                                                .problem(
                                                        texts.get("remove.failed"),
                                                        ui.failures().describe(failure))))
                .showSafe();
    }
}
