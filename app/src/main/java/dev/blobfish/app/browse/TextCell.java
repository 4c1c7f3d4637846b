package dev.blobfish.app.browse;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// One line of text about a row.
final class TextCell extends TableCell<Row, Row> {

    private final Words words;

    TextCell(String style, Words words) {
        this.words = words;
        getStyleClass().add(style);
    }

    /// Says something about a row.
    interface Words {
        String of(Rows rows, int row);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? null : words.of(row.rows(), row.number()));
    }
}
