package dev.blobfish.app.dialogs;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Fields with their names, one below the other. A name belongs to its field for screen readers too. FX thread.
public final class Form {
    private final GridPane grid = new GridPane();
    private int lines;

    public Form() {
        grid.getStyleClass().add("form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setFillWidth(true);
        grid.getColumnConstraints().addAll(names, fields);
    }

    /// Adds a field.
    public Form field(String name, Control field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        field.setMaxWidth(Double.MAX_VALUE);
        grid.addRow(lines++, label, field);
        return this;
    }

    /// Adds something without a name of its own, below the last field.
    public Form below(Node node) {
        grid.add(node, 1, lines++);
        return this;
    }

    public GridPane node() {
        return grid;
    }
}
