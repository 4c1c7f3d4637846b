package dev.blobfish.app.connections;

import dev.blobfish.app.connections.ConnectionDraft.Problem;
import dev.blobfish.app.connections.ConnectionModel.Trial;
import dev.blobfish.app.dialogs.Ask;
import dev.blobfish.app.dialogs.Form;
import dev.blobfish.app.fx.DialogCard;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.FailureText;
import dev.blobfish.app.fx.FieldMarks;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Adds or edits a connection. Secrets go to the keychain or the encrypted file, never into the form. FX thread.
public final class ConnectionDialog {
    private final Ui ui;
    private final Texts texts;
    private final ConnectionModel model;
    private final ConnectionDraft start;
    private final boolean adding;
    private final TextField title = new TextField();
    private final TextField endpoint = new TextField();
    private final TextField accessKey = new TextField();
    private final PasswordField secret = new PasswordField();
    private final TextField region = new TextField();
    private final TextField bucket = new TextField();
    private final CheckBox pathStyle = new CheckBox();
    private final Label problem = Ask.text("", "field-problem");
    private final Label result = Ask.text("", "note");
    private final FieldMarks marks = new FieldMarks();
    private boolean touched;

    private ConnectionDialog(Ui ui, ConnectionModel model, boolean adding) {
        this.ui = ui;
        this.texts = ui.texts(ConnectionDialog.class);
        this.model = model;
        this.start = model.start();
        this.adding = adding;
    }

    /// @param saved told of the connection's id once it is saved
    public static void show(Ui ui, ConnectionModel model, boolean adding, Consumer<String> saved) {
        new ConnectionDialog(ui, model, adding).show(saved);
    }

    private void show(Consumer<String> saved) {
        fill();
        Form form = new Form()
                .field(texts.get("connection.title"), title)
                .field(texts.get("connection.endpoint"), endpoint)
                .field(texts.get("connection.key"), accessKey)
                .field(texts.get("connection.secret"), secret)
                .field(texts.get("connection.region"), region)
                .field(texts.get("connection.bucket"), bucket)
                .below(pathStyle)
                .below(problem);
        VBox body = new VBox(form.node(), result);
        body.getStyleClass().add("dialog-body");
        DialogCard card = new DialogCard(texts.get(adding ? "connection.add" : "connection.edit"), body, 520);
        Button test =
                card.button(texts.get("connection.test"), Weight.PLAIN, () -> model.test(draft(), secret.getText()));
        Button cancel = card.button(
                texts.get("connection.cancel"), Weight.PLAIN, () -> ui.dialogs().cancel(card));
        cancel.setId("dialog-cancel");
        Button save = card.button(texts.get("connection.save"), Weight.PRIMARY, () -> save(card, saved));
        save.setId("dialog-confirm");
        for (TextField field : List.of(title, endpoint, accessKey, secret, region, bucket)) {
            field.textProperty().subscribe((_, _) -> changed(test, save));
        }
        mark(title, Problem.TITLE_EMPTY);
        mark(endpoint, Problem.ENDPOINT_EMPTY, Problem.ENDPOINT_WRONG);
        mark(accessKey, Problem.SECRET_WITHOUT_KEY);
        mark(secret, Problem.SECRET_MISSING);
        mark(bucket, Problem.CONTAINER_WRONG);
        pathStyle.selectedProperty().subscribe((_, _) -> changed(test, save));
        model.trialProperty().subscribe(this::showTrial);
        check(test, save);
        ui.dialogs().show(card.focusFirst(title));
    }

    private void fill() {
        title.setText(start.title());
        endpoint.setText(start.endpoint());
        accessKey.setText(start.accessKey());
        region.setText(start.region());
        bucket.setText(start.container());
        pathStyle.setSelected(start.pathStyle());
        pathStyle.setText(texts.get("connection.path"));
        title.setPromptText(texts.get("connection.title.prompt"));
        endpoint.setPromptText("https://s3.example.org");
        accessKey.setPromptText(texts.get("connection.key.prompt"));
        secret.setPromptText(texts.get(
                adding || start.accessKey().isEmpty() ? "connection.secret.prompt" : "connection.secret.kept"));
        region.setPromptText(texts.get("connection.region.prompt"));
        bucket.setPromptText(texts.get("connection.bucket.prompt"));
    }

    private ConnectionDraft draft() {
        return new ConnectionDraft(
                title.getText(),
                endpoint.getText(),
                accessKey.getText(),
                region.getText(),
                pathStyle.isSelected(),
                bucket.getText(),
                start.kept());
    }

    private void changed(Button test, Button save) {
        touched = true;
        model.changed();
        check(test, save);
    }

    private void check(Button test, Button save) {
        Set<Problem> wrong = model.problems(draft(), secret.getText());
        Optional<String> first = wrong.stream().findFirst().map(this::words);
        problem.setText(touched ? first.orElseGet(this::plainText) : "");
        test.setDisable(!wrong.isEmpty());
        save.setDisable(!wrong.isEmpty());
        marks.lookAgain();
    }

    private String words(Problem wrong) {
        return texts.get("problem." + wrong);
    }

    private void mark(TextField field, Problem... problems) {
        marks.watch(field, () -> {
            Set<Problem> wrong = model.problems(draft(), secret.getText());
            return Stream.of(problems).filter(wrong::contains).findFirst().map(this::words);
        });
    }

    private String plainText() {
        return draft().isPlainText() ? texts.get("connection.plain") : "";
    }

    private void showTrial(Trial trial) {
        Nodes.show(result, !(trial instanceof Trial.None));
        switch (trial) {
            case Trial.None _ -> result.setText("");
            case Trial.Running _ -> note(texts.get("connection.testing"), "accent");
            case Trial.Works _ -> note(texts.get("connection.works"), "accent");
            case Trial.Fails(var why) -> {
                FailureText text = ui.failures().describe(why);
                note(text.sentence() + " " + text.nextStep() + "\n" + text.details(), "danger");
            }
        }
    }

    private void note(String text, String style) {
        result.setText(text);
        result.getStyleClass().setAll("label", "note", style);
    }

    private void save(DialogCard card, Consumer<String> saved) {
        model.save(
                draft(),
                secret.getText(),
                id -> {
                    ui.dialogs().close(card);
                    saved.accept(id);
                },
                failure -> {
                    Nodes.show(result, true);
                    FailureText text = ui.failures().describe(failure);
                    note(text.sentence() + " " + text.details(), "danger");
                });
    }
}
