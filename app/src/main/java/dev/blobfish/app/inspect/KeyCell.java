package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Icon;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A key with the badge of its kind.
final class KeyCell extends TableCell<MetadataRow, MetadataRow> {
    private final InspectContext context;
    private final Label badge = new Label();

    KeyCell(InspectContext context) {
        this.context = context;
        badge.getStyleClass().add("badge");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setGraphicTextGap(4);
    }

    @Override
    protected void updateItem(@Nullable MetadataRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setText(row.key().text());
        setTooltip(new Tooltip(row.key().text() + " – " + context.texts().get(longKey(row))));
        Icon icon = isOwn(row) ? Icon.TAG : Icon.SETTINGS;
        badge.setGraphic(icon.node());
        badge.setAccessibleText(context.texts().get(longKey(row)));
        badge.getStyleClass().setAll("badge", isOwn(row) ? "user" : "system");
        setGraphic(badge);
    }

    private static boolean isOwn(MetadataRow row) {
        return row.key() instanceof MetadataKey.User;
    }

    private static String longKey(MetadataRow row) {
        return isOwn(row) ? "kind.own" : "kind.system";
    }
}
