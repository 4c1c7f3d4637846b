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

    NameCell(ItemWords words) {
        this.words = words;
        getStyleClass().add("cell-name");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        icon.getStyleClass().add("kind");
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
        FileType.Kind kind = FileType.of(rows, row.number()).kind();
        ItemWords.icon(kind).show(icon);
        icon.getStyleClass().setAll("ikonli-font-icon", "kind", ItemWords.style(kind));
        tooltip.setText(words.hint(rows, row.number()));
        setText(shown(rows, row.number()));
        setGraphic(icon);
        setTooltip(tooltip);
    }

    // A slash says nothing that the icon does not say; control characters would break the line.
    private static String shown(Rows rows, int row) {
        String name = rows.name(row);
        String bare = rows.isFolder(row) ? name.substring(0, name.length() - 1) : name;
        return bare.codePoints().anyMatch(Character::isISOControl) ? bare.replaceAll("\\p{Cntrl}", "␣") : bare;
    }
}
