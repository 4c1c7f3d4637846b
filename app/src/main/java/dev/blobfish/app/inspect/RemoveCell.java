package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.inspect.MetadataRow.Mark;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// The button that removes a line, or takes its edit back. The keyboard has the Delete key for it.
final class RemoveCell extends TableCell<MetadataRow, MetadataRow> {
    private final InspectContext context;
    private final Button button = new Button();

    RemoveCell(InspectContext context) {
        this.context = context;
        button.getStyleClass().addAll("flat", "row-button", "button-icon");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            MetadataRow row = getItem();
            if (row != null) {
                MetadataTable.toggleRemoved(context.model().metadata(), row);
            }
        });
        setStyle("-fx-padding: 0;");
    }

    @Override
    protected void updateItem(@Nullable MetadataRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        boolean removed = row.mark() == Mark.REMOVED;
        Nodes.icon(
                button,
                removed ? Icon.RETRY : Icon.CANCEL,
                context.texts()
                        .get(
                                removed ? "metadata.restore" : "metadata.remove",
                                row.key().text()));
        button.setDisable(!getTableView().isEditable());
        setGraphic(button);
    }
}
