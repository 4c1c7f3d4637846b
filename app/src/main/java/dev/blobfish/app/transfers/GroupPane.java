package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.sdk.transfer.GroupSnapshot;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The head of one request: what was asked, how far it is, and buttons for all of it.
final class GroupPane {
    private final RowContext context;
    private final Button fold = RowButtons.make(false);
    private final Label title = new Label();
    private final Label sums = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final MenuButton more = new MenuButton();
    private final HBox node;

    GroupPane(RowContext context) {
        this.context = context;
        title.getStyleClass().add("transfer-group");
        sums.getStyleClass().addAll("transfer-second", "text-muted");
        bar.getStyleClass().add("transfer-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        more.getStyleClass().addAll("flat", "button-icon", "row-button", "no-arrow");
        more.setFocusTraversable(false);
        Nodes.icon(more, Icon.MORE, context.texts().get("row.more"));
        VBox names = new VBox(title, sums);
        names.getStyleClass().add("transfer-names");
        names.setMinWidth(0);
        // The middle takes what the fixed columns leave, however long its text.
        names.setPrefWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        VBox amounts = new VBox(bar);
        amounts.getStyleClass().add("transfer-amounts");
        Region state = new Region();
        state.getStyleClass().add("transfer-state");
        HBox buttons = new HBox(more);
        buttons.getStyleClass().add("transfer-buttons");
        node = new HBox(fold, names, amounts, state, buttons);
        node.getStyleClass().add("transfer-row");
    }

    Region node() {
        return node;
    }

    /// Paints a group and gives the row's sentence for screen readers.
    String show(Row.Group row) {
        GroupSnapshot group = row.snapshot();
        boolean open = row.expandedProperty().get();
        Nodes.icon(
                fold,
                open ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT,
                context.texts().get(open ? "row.collapse" : "row.expand"));
        fold.setOnAction(_ -> context.model().toggle(row));
        title.setText(group.title());
        sums.setText(context.words().group(group));
        bar.setProgress(group.counting() ? ProgressBar.INDETERMINATE_PROGRESS : TransferWords.share(group));
        more.setOnShowing(_ -> more.getItems().setAll(RowMenu.of(row.snapshot(), context)));
        return group.title() + ", " + sums.getText();
    }
}
