package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.sdk.Access.Visibility;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Who may read a blob, as icon and word, once that is known.
final class AccessCell extends TableCell<Row, Row> {

    private final AccessPeek access;
    private final Texts texts;
    private final FontIcon icon = Icon.LOCK.node();

    // Every answer is told to every cell; a change of style classes for nothing would style the row again.
    private Optional<Visibility> shown = Optional.empty();

    AccessCell(AccessPeek access, Texts texts) {
        this.access = access;
        this.texts = texts;
        getStyleClass().add("cell-access");
        access.versionProperty().subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        Optional<Visibility> known = empty || row == null || !row.rows().isBlob(row.number())
                ? Optional.empty()
                : access.of(row.rows(), row.number());
        if (known.equals(shown)) {
            return;
        }
        shown = known;
        setText(known.map(this::word).orElse(null));
        setGraphic(known.isPresent() ? icon : null);
        known.ifPresent(visibility -> icon(visibility).show(icon));
        getStyleClass().removeAll("access-public", "access-private");
        known.ifPresent(visibility -> getStyleClass().add(isOpen(visibility) ? "access-public" : "access-private"));
    }

    private String word(Visibility visibility) {
        return texts.get("access." + visibility.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isOpen(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC_READ, PUBLIC_WRITE -> true;
            case PRIVATE, SHARED -> false;
        };
    }

    private static Icon icon(Visibility visibility) {
        return switch (visibility) {
            case PRIVATE -> Icon.LOCK;
            case SHARED -> Icon.SHARED;
            case PUBLIC_READ, PUBLIC_WRITE -> Icon.PUBLIC;
        };
    }
}
