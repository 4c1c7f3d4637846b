package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.fx.Texts;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The line below the metadata table that adds a pair. What is wrong with it is said while it is typed.
final class AddLine {
    private final MetadataModel model;
    private final Texts texts;
    private final ComboBox<String> key = new ComboBox<>();
    private final ComboBox<String> value = new ComboBox<>();
    private final Button add = new Button();
    private final Label problem = new Label();
    private final VBox node;
    private boolean editable = true;

    AddLine(InspectContext context) {
        this.model = context.model().metadata();
        this.texts = context.texts();
        prepare(key, "metadata.key");
        prepare(value, "metadata.value");
        key.setId("metadata-new-key");
        value.setId("metadata-new-value");
        add.setText(texts.get("metadata.add"));
        add.setId("metadata-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(_ -> add());
        value.getEditor().setOnAction(_ -> add());
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        HBox.setHgrow(value, Priority.ALWAYS);
        node = new VBox(8, key, new HBox(8, value, add), problem);
        key.getEditor().textProperty().subscribe(_ -> check());
        value.getEditor().textProperty().subscribe(_ -> check());
        model.edits()
                .draftProperty()
                .subscribe(draft -> key.setItems(FXCollections.observableArrayList(Suggestions.keys(draft))));
    }

    private void prepare(ComboBox<String> box, String name) {
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(texts.get(name));
        box.setAccessibleText(texts.get(name));
        box.getEditor().setAccessibleText(texts.get(name));
    }

    Node node() {
        return node;
    }

    void editable(boolean may) {
        editable = may;
        key.setDisable(!may);
        value.setDisable(!may);
        check();
    }

    private void check() {
        String typed = key.getEditor().getText();
        String text = value.getEditor().getText();
        boolean empty = typed.isBlank();
        MetadataKey wanted = MetadataKey.of(typed);
        var suggested = Suggestions.values(wanted);
        if (!value.getItems().equals(suggested)) {
            value.getItems().setAll(suggested);
        }
        Optional<MetadataProblem> wrong =
                empty ? Optional.empty() : model.edits().checkNew(typed);
        if (wrong.isEmpty() && !empty && !text.isEmpty()) {
            wrong = model.edits().checkValue(wanted, text);
        }
        Nodes.show(problem, wrong.isPresent());
        wrong.ifPresent(one -> problem.setText(texts.get("problem." + one)));
        add.setDisable(!editable || empty || wrong.isPresent());
    }

    private void add() {
        Optional<MetadataProblem> wrong =
                model.edits().add(key.getEditor().getText(), value.getEditor().getText());
        if (wrong.isEmpty()) {
            key.getEditor().clear();
            value.getEditor().clear();
            key.requestFocus();
        } else {
            Nodes.show(problem, true);
            problem.setText(texts.get("problem." + wrong.get()));
        }
    }
}
