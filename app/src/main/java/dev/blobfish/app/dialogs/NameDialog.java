package dev.blobfish.app.dialogs;

import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Asks for a name and checks it while it is typed. FX thread.
public final class NameDialog {
    private final Ui ui;
    private final Texts texts;
    private final String kind;

    /// @param kind prefix of the text keys: `new-folder`, `new-bucket`, `rename`
    private NameDialog(Ui ui, String kind) {
        this.ui = ui;
        this.texts = ui.texts(NameDialog.class);
        this.kind = kind;
    }

    /// @param prefix where the folder will be, empty or ending in `/`
    public static void newFolder(Ui ui, String prefix, Consumer<String> named) {
        new NameDialog(ui, "new-folder").show("", name -> Names.folder(prefix, name), named);
    }

    public static void newBucket(Ui ui, Consumer<String> named) {
        new NameDialog(ui, "new-bucket").show("", Names::bucket, named);
    }

    /// @param prefix the folder that holds it, empty or ending in `/`
    /// @param old its last step, without a slash
    public static void rename(Ui ui, String prefix, String old, Consumer<String> named) {
        new NameDialog(ui, "rename")
                .show(old, name -> name.equals(old) ? Optional.of("name.same") : Names.leaf(prefix, name), named);
    }

    private void show(String old, Function<String, Optional<String>> check, Consumer<String> named) {
        TextField field = new TextField(old);
        field.setId("dialog-name");
        Label problem = Ask.text("", "field-problem");
        problem.setId("dialog-problem");
        SimpleBooleanProperty good = new SimpleBooleanProperty();
        field.textProperty().subscribe(text -> {
            Optional<String> wrong = check.apply(text);
            good.set(wrong.isEmpty());
            // Nothing typed yet is no mistake to point at.
            problem.setText(
                    text.isEmpty() || text.equals(old)
                            ? ""
                            : wrong.map(texts::get).orElse(""));
        });
        Form form = new Form().field(texts.get(kind + ".name"), field).below(problem);
        new Ask(ui, texts.get(kind + ".title"), Ask.NARROW, Ask.text(texts.get(kind + ".text"), "hint"), form.node())
                .confirm(texts.get(kind + ".confirm"), Weight.PRIMARY, good, () -> named.accept(field.getText()))
                .show(field);
        int dot = old.lastIndexOf('.');
        field.selectRange(0, dot > 0 ? dot : old.length());
    }
}
