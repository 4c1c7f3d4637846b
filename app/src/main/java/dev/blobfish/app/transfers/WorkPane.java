package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.jobs.BulkJob;
import dev.blobfish.app.jobs.JobReportDialog;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A job over many blobs: what it does, how far it is, and its report.
final class WorkPane {
    private final RowContext context;
    private final Label title = new Label();
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label state = new Label();
    private final Button stop = RowButtons.make(false);
    private final Button report = RowButtons.make(true);
    private final Button remove = RowButtons.make(false);
    private final HBox node;

    WorkPane(RowContext context) {
        this.context = context;
        title.getStyleClass().add("transfer-group");
        progress.getStyleClass().addAll("transfer-second", "text-muted");
        state.getStyleClass().add("transfer-state");
        bar.getStyleClass().add("transfer-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        Nodes.icon(stop, Icon.STOP, context.texts().get("job.stop"));
        Nodes.icon(remove, Icon.CANCEL, context.texts().get("job.remove"));
        report.setText(context.texts().get("job.report"));
        VBox names = new VBox(title, progress);
        names.getStyleClass().add("transfer-names");
        names.setMinWidth(0);
        // The middle takes what the fixed columns leave, however long its text.
        names.setPrefWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        VBox amounts = new VBox(bar);
        amounts.getStyleClass().add("transfer-amounts");
        HBox buttons = new HBox(report, stop, remove);
        buttons.getStyleClass().add("transfer-buttons");
        node = new HBox(Icon.SETTINGS.node(), names, amounts, state, buttons);
        node.getStyleClass().add("transfer-row");
    }

    Region node() {
        return node;
    }

    /// Paints a job and gives the row's sentence for screen readers.
    String show(BulkJob job) {
        title.setText(context.words().job(job));
        progress.setText(context.words().jobProgress(job));
        double found = job.foundProperty().get();
        double tried = job.doneProperty().get() + job.failedProperty().get();
        bar.setProgress(
                job.ended() ? 1 : job.counting() || found == 0 ? ProgressBar.INDETERMINATE_PROGRESS : tried / found);
        state.setText(context.words().jobState(job));
        state.setGraphic(icon(job).node());
        state.getStyleClass().setAll("label", "transfer-state", style(job));
        Nodes.show(stop, !job.ended());
        Nodes.show(remove, job.ended());
        Nodes.show(report, job.ended());
        stop.setDisable(job.stateProperty().get() == BulkJob.State.STOPPING);
        stop.setOnAction(_ -> job.stop());
        remove.setOnAction(_ -> context.model().jobs().remove(job));
        report.setOnAction(_ -> JobReportDialog.show(context.ui(), job));
        return title.getText() + ", " + state.getText() + ", " + progress.getText();
    }

    private static Icon icon(BulkJob job) {
        return switch (job.stateProperty().get()) {
            case RUNNING, STOPPING -> Icon.TRANSFERS;
            case FINISHED -> job.failedProperty().get() > 0 ? Icon.WARNING : Icon.DONE;
            case STOPPED -> Icon.STOP;
            case BROKEN -> Icon.ERROR;
        };
    }

    private static String style(BulkJob job) {
        return switch (job.stateProperty().get()) {
            case RUNNING, STOPPING -> "state-active";
            case FINISHED -> job.failedProperty().get() > 0 ? "state-warning" : "state-success";
            case STOPPED -> "state-quiet";
            case BROKEN -> "state-danger";
        };
    }
}
