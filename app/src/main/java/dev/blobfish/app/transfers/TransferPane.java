package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import dev.blobfish.sdk.transfer.TransferState;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One transfer in two lines: direction, name and target; bar, amount, speed and time left; state; buttons.
final class TransferPane {
    private static final double INDENT = 24;

    private final RowContext context;
    private final Region indent = new Region();
    private final FontIcon direction = Icon.UPLOAD.node();
    private final Label name = new Label();
    private final Label target = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = new Label();
    private final FontIcon stateIcon = Icon.CLOCK.node();
    private final Label state = new Label();
    private final HBox buttons = new HBox();
    private final VBox amounts = new VBox(bar, progress);
    private final HBox node;
    private List<RowAction> actions = List.of();

    TransferPane(RowContext context) {
        this.context = context;
        name.getStyleClass().add("transfer-name");
        target.getStyleClass().addAll("transfer-second", "text-muted");
        progress.getStyleClass().addAll("transfer-second", "text-muted");
        state.getStyleClass().add("transfer-state");
        state.setGraphic(stateIcon);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("transfer-bar");
        direction.getStyleClass().add("transfer-direction");
        VBox names = new VBox(name, target);
        names.getStyleClass().add("transfer-names");
        names.setMinWidth(0);
        // The middle takes what the fixed columns leave, however long its text.
        names.setPrefWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        amounts.getStyleClass().add("transfer-amounts");
        buttons.getStyleClass().add("transfer-buttons");
        node = new HBox(indent, direction, names, amounts, state, buttons);
        node.getStyleClass().add("transfer-row");
    }

    Region node() {
        return node;
    }

    void nest(boolean below) {
        indent.setMinWidth(below ? INDENT : 0);
        indent.setPrefWidth(below ? INDENT : 0);
    }

    /// Paints a snapshot and gives the row's sentence for screen readers.
    String show(TransferSnapshot transfer) {
        TransferWords words = context.words();
        icon(transfer.direction()).show(direction);
        name.setText(words.name(transfer));
        target.setText(words.second(transfer));
        boolean trouble = transfer.state() == TransferState.FAILED;
        target.getStyleClass().removeAll("state-danger", "text-muted");
        target.getStyleClass().add(trouble ? "state-danger" : "text-muted");
        bar.setProgress(TransferWords.share(transfer));
        bar.setVisible(transfer.state() != TransferState.SKIPPED);
        progress.setText(words.progress(transfer));
        StateLook look = StateLook.of(transfer.state());
        look.icon().show(stateIcon);
        state.getStyleClass().setAll("label", "transfer-state", look.style());
        bar.getStyleClass().setAll("progress-bar", "transfer-bar", look.style());
        state.setText(words.state(transfer));
        // A question needs the room for its answers.
        Nodes.show(amounts, transfer.state() != TransferState.NEEDS_ANSWER);
        showButtons(transfer);
        return words.spoken(transfer);
    }

    static Icon icon(TransferSnapshot.Direction direction) {
        return switch (direction) {
            case UPLOAD -> Icon.UP;
            case DOWNLOAD -> Icon.DOWN;
            case COPY -> Icon.COPY;
        };
    }

    private void showButtons(TransferSnapshot transfer) {
        List<RowAction> wanted = RowAction.of(transfer).stream()
                .filter(action -> action.inRow(transfer.state()))
                .toList();
        if (!wanted.equals(actions) || buttons.getChildren().isEmpty()) {
            actions = wanted;
            buttons.getChildren()
                    .setAll(wanted.stream().map(action -> button(action)).toList());
        }
        for (int i = 0; i < wanted.size(); i++) {
            RowAction action = wanted.get(i);
            if (buttons.getChildren().get(i) instanceof Button button) {
                RowButtons.show(button, action, context.words().action(action, transfer));
                button.setOnAction(_ -> RowMenu.run(action, transfer, context));
            }
        }
    }

    private static Button button(RowAction action) {
        return RowButtons.make(action.isAnswer());
    }
}
