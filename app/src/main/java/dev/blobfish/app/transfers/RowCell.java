package dev.blobfish.app.transfers;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A cell of the drawer. Its three kinds of content are made once each and filled again as it scrolls; it listens to
/// one
/// property of the row that it shows.
final class RowCell extends ListCell<Row> {
    private final RowContext context;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable TransferPane transferPane;
    private @Nullable GroupPane groupPane;
    private @Nullable WorkPane workPane;
    private Subscription shown = Subscription.EMPTY;

    RowCell(RowContext context) {
        this.context = context;
        getStyleClass().add("transfer-cell");
        // As wide as the list, never wider: the middle column gives way.
        setPrefWidth(0);
        setContextMenu(menu);
        menu.setOnShowing(_ -> fillMenu());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() instanceof Row.Group group) {
                context.model().toggle(group);
            }
        });
    }

    private void fillMenu() {
        menu.getItems()
                .setAll(
                        switch (getItem()) {
                            case Row.Transfer transfer -> RowMenu.of(transfer.latest(), context);
                            case Row.Group group -> RowMenu.of(group.snapshot(), context);
                            case Row.Work _ -> List.of();
                            case null -> List.of();
                        });
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case Row.Transfer transfer -> show(transfer);
            case Row.Group group -> show(group);
            case Row.Work(var job) -> {
                WorkPane pane = workPane == null ? new WorkPane(context) : workPane;
                workPane = pane;
                setGraphic(pane.node());
                shown = Subscription.combine(
                        listen(job.doneProperty(), () -> setAccessibleText(pane.show(job))),
                        listen(job.stateProperty(), () -> setAccessibleText(pane.show(job))));
            }
        }
    }

    private void show(Row.Transfer row) {
        TransferPane pane = transferPane == null ? new TransferPane(context) : transferPane;
        transferPane = pane;
        pane.nest(context.model().nested(row));
        setGraphic(pane.node());
        shown = row.shownProperty().subscribe(snapshot -> setAccessibleText(pane.show(snapshot)));
    }

    private void show(Row.Group row) {
        GroupPane pane = groupPane == null ? new GroupPane(context) : groupPane;
        groupPane = pane;
        setGraphic(pane.node());
        shown = Subscription.combine(
                row.shownProperty().subscribe(_ -> setAccessibleText(pane.show(row))),
                row.expandedProperty().subscribe(_ -> setAccessibleText(pane.show(row))));
    }

    private static Subscription listen(ObservableValue<?> value, Runnable action) {
        action.run();
        return value.subscribe(action);
    }

    /// The content, for tests.
    @Nullable
    Node content() {
        return getGraphic();
    }
}
