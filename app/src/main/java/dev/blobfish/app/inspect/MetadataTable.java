package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.inspect.MetadataRow.Mark;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Key, value, kind: edited in place. Enter or F2 edits, Delete removes a line, and brings a removed one back.
final class MetadataTable {
    private static final double ROW = 32;
    private static final double HEADER = 32;
    private static final int MOST_ROWS = 12;
    private static final List<String> MARKS = List.of("changed", "added", "removed");

    private final InspectContext context;
    private final MetadataModel model;
    private final TableView<MetadataRow> table = new TableView<>();
    private final TableColumn<MetadataRow, MetadataRow> value = new TableColumn<>();

    MetadataTable(InspectContext context) {
        this.context = context;
        this.model = context.model().metadata();
        Texts texts = context.texts();
        table.setId("metadata-table");
        table.getStyleClass().addAll("metadata-table", "dense");
        table.setAccessibleText(texts.get("metadata.table"));
        table.setAccessibleHelp(texts.get("metadata.table.help"));
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(model.edits().rows());
        table.setRowFactory(_ -> new Line());
        table.setPlaceholder(new Label(texts.get("metadata.empty")));
        TableColumn<MetadataRow, MetadataRow> key = column(texts.get("metadata.key"), 140);
        key.setCellFactory(_ -> new KeyCell(context));
        value.setText(texts.get("metadata.value"));
        value.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        value.setCellFactory(_ -> new ValueCell(context));
        value.setSortable(false);
        value.setMinWidth(80);
        value.setReorderable(false);
        TableColumn<MetadataRow, MetadataRow> remove = column("", 36);
        remove.setMaxWidth(36);
        remove.setResizable(false);
        remove.setCellFactory(_ -> new RemoveCell(context));
        table.getColumns().setAll(List.of(key, value, remove));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.edits().rows().subscribe(this::fit);
        fit();
    }

    private static TableColumn<MetadataRow, MetadataRow> column(String title, double width) {
        TableColumn<MetadataRow, MetadataRow> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 72));
        column.setReorderable(false);
        return column;
    }

    Node node() {
        return table;
    }

    void editable(boolean may) {
        table.setEditable(may);
    }

    private void fit() {
        double height = HEADER + 4 + ROW * Math.clamp(model.edits().rows().size(), 2, MOST_ROWS);
        table.setPrefHeight(height);
        table.setMinHeight(height);
        table.setMaxHeight(height);
    }

    private void pressed(KeyEvent event) {
        MetadataRow row = table.getSelectionModel().getSelectedItem();
        if (row == null || table.getEditingCell() != null || !table.isEditable()) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE) {
            toggleRemoved(model, row);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            table.edit(table.getSelectionModel().getSelectedIndex(), value);
            event.consume();
        }
    }

    static void toggleRemoved(MetadataModel model, MetadataRow row) {
        if (row.mark() == Mark.REMOVED) {
            model.edits().forget(row.key());
        } else {
            model.edits().remove(row.key());
        }
    }

    /// A line, coloured by what editing did to it and read aloud as a sentence.
    private final class Line extends TableRow<MetadataRow> {
        @Override
        protected void updateItem(@Nullable MetadataRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll(MARKS);
            if (row == null || empty) {
                setAccessibleText(null);
                return;
            }
            String mark = row.mark().name().toLowerCase(Locale.ROOT);
            if (row.mark() != Mark.UNCHANGED) {
                getStyleClass().add(mark);
            }
            setAccessibleText(context.texts()
                    .get(
                            "metadata.row",
                            row.key().text(),
                            row.mixed() ? context.texts().get("metadata.mixed", row.distinct()) : row.value(),
                            context.texts().get("mark." + mark)));
        }
    }
}
