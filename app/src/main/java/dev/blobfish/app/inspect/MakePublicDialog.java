package dev.blobfish.app.inspect;

import dev.blobfish.app.dialogs.Ask;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import java.net.URI;
import java.util.Optional;

/// Asks before something becomes readable for everyone: a deliberate act that names what becomes visible. FX thread.
final class MakePublicDialog {
    private MakePublicDialog() {}

    /// @param what the blob or container by name
    /// @param url where it will be found
    /// @param declined called when the person keeps it private
    static void one(Ui ui, String what, Optional<URI> url, Runnable confirmed, Runnable declined) {
        Texts texts = ui.texts(MakePublicDialog.class);
        Ask ask = new Ask(
                ui,
                texts.get("public.title"),
                Ask.NARROW,
                Ask.text(texts.get("public.one", what)),
                Ask.text(url.map(URI::toString).orElse(""), "mono"),
                Ask.text(texts.get("public.stays"), "hint"));
        ask.onCancel(declined)
                .confirm(texts.get("public.confirm"), Weight.DANGER, confirmed)
                .showSafe();
    }
}
