package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Icon;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icon and name; a name that is too long loses its middle, and a tooltip has all of it.
final class NameCell extends TableCell<Row, Row> {

    private final ItemWords words;
    private final FontIcon icon = Icon.FILE.node();
    private final Tooltip tooltip = new Tooltip();
    private FileType.@Nullable Kind kind;

    NameCell(ItemWords words) {
        this.words = words;
        getStyleClass().add("cell-name");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        tooltip.setOnShowing(_ -> fillTooltip());
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        Rows rows = row.rows();
        show(FileType.of(rows, row.number()).kind());
        setText(shown(rows, row.number()));
        setGraphic(icon);
        setTooltip(tooltip);
    }

    // A change of style classes makes the toolkit style the icon again, also where it changes nothing.
    private void show(FileType.Kind next) {
        if (next != kind) {
            kind = next;
            ItemWords.icon(next).show(icon);
            icon.getStyleClass().setAll("ikonli-font-icon", "kind", ItemWords.style(next));
        }
    }

    private void fillTooltip() {
        Row row = getItem();
        if (row != null) {
            tooltip.setText(words.hint(row.rows(), row.number()));
        }
    }

    // A slash says nothing that the icon does not say; control characters would break the line.
    private static String shown(Rows rows, int row) {
        String name = rows.name(row);
        String bare = rows.isFolder(row) ? name.substring(0, name.length() - 1) : name;
        return bare.codePoints().anyMatch(Character::isISOControl) ? bare.replaceAll("\\p{Cntrl}", "␣") : bare;
    }
}
