package dev.blobfish.app.inspect;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// A value, edited in place and checked while it is typed. Enter and leaving keep it, Escape does not.
final class ValueCell extends TableCell<MetadataRow, MetadataRow> {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final InspectContext context;
    private final TextField field = new TextField();

    ValueCell(InspectContext context) {
        this.context = context;
        field.getStyleClass().add("small");
        field.setOnAction(_ -> keep());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                keep();
            }
        });
        field.textProperty().subscribe(this::check);
    }

    private void check(String text) {
        MetadataRow row = getItem();
        if (row == null) {
            return;
        }
        Optional<MetadataProblem> wrong = context.model().metadata().edits().checkValue(row.key(), text);
        field.pseudoClassStateChanged(WRONG, wrong.isPresent());
        field.setTooltip(wrong.map(one -> new Tooltip(context.texts().get("problem." + one)))
                .orElse(null));
        field.setAccessibleHelp(
                wrong.map(one -> context.texts().get("problem." + one)).orElse(""));
    }

    private void keep() {
        MetadataRow row = getItem();
        if (row == null || !isEditing()) {
            return;
        }
        String text = field.getText().strip();
        boolean untouched = row.mixed() && text.isEmpty();
        cancelEdit();
        if (!untouched) {
            context.model().metadata().edits().set(row.key(), text);
        }
    }

    @Override
    public void startEdit() {
        MetadataRow row = getItem();
        if (row == null || row.mark() == MetadataRow.Mark.REMOVED) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        field.setText(row.mixed() ? "" : row.value());
        field.setPromptText(row.mixed() ? context.texts().get("metadata.mixed", row.distinct()) : "");
        field.setAccessibleText(row.key().text());
        setText(null);
        setGraphic(field);
        field.selectAll();
        field.requestFocus();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(null);
        show(getItem());
    }

    @Override
    protected void updateItem(@Nullable MetadataRow row, boolean empty) {
        super.updateItem(row, empty);
        if (!isEditing()) {
            setGraphic(null);
            show(empty ? null : row);
        }
    }

    private void show(@Nullable MetadataRow row) {
        getStyleClass().removeAll("mixed", "problem");
        if (row == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        if (row.mixed()) {
            getStyleClass().add("mixed");
        }
        row.problem().ifPresent(_ -> getStyleClass().add("problem"));
        String text = row.mixed() ? context.texts().get("metadata.mixed", row.distinct()) : row.value();
        setText(text);
        setTooltip(new Tooltip(
                row.problem().map(one -> context.texts().get("problem." + one)).orElse(text)));
    }
}
