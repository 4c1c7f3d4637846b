package dev.blobfish.app.transfers;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The drawer's list: its cells, its keys, and what it says when it is empty.
final class TransferList {
    static final double ROW_HEIGHT = 40;

    private final ListView<Row> list;
    private final RowContext context;

    TransferList(ListView<Row> list, RowContext context) {
        this.list = list;
        this.context = context;
    }

    void install() {
        list.setFixedCellSize(ROW_HEIGHT);
        list.setItems(context.model().rows());
        list.setCellFactory(_ -> new RowCell(context));
        Label empty = new Label();
        empty.getStyleClass().add("text-muted");
        empty.setWrapText(true);
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        this::whyEmpty,
                        context.model().filterProperty(),
                        context.model().searchProperty()));
        list.setPlaceholder(empty);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private String whyEmpty() {
        return context.model().searchProperty().get().isBlank()
                ? context.texts()
                        .get("empty." + context.model().filterProperty().get())
                : context.texts().get("empty.search");
    }

    private void pressed(KeyEvent event) {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row != null && !event.isShortcutDown() && done(row, event.getCode())) {
            event.consume();
        }
    }

    private boolean done(Row row, KeyCode key) {
        return switch (row) {
            case Row.Transfer transfer -> done(transfer, key);
            case Row.Group group -> done(group, key);
            case Row.Work(var job) -> {
                if (key == KeyCode.DELETE) {
                    job.stop();
                    yield true;
                }
                yield false;
            }
        };
    }

    private boolean done(Row.Transfer row, KeyCode key) {
        var actions = RowAction.of(row.latest());
        RowAction wanted = switch (key) {
            case SPACE ->
                actions.contains(RowAction.PAUSE)
                        ? RowAction.PAUSE
                        : actions.contains(RowAction.RETRY) ? RowAction.RETRY : RowAction.RESUME;
            case DELETE -> RowAction.CANCEL;
            case ENTER -> RowAction.SHOW;
            default -> RowAction.COPY_ERROR;
        };
        boolean known = key == KeyCode.SPACE || key == KeyCode.DELETE || key == KeyCode.ENTER;
        if (known && actions.contains(wanted)) {
            RowMenu.run(wanted, row.latest(), context);
        }
        return known;
    }

    private boolean done(Row.Group row, KeyCode key) {
        boolean open = row.expandedProperty().get();
        boolean wanted = key == KeyCode.ENTER || (key == KeyCode.RIGHT && !open) || (key == KeyCode.LEFT && open);
        if (wanted) {
            context.model().toggle(row);
        }
        return wanted;
    }
}
