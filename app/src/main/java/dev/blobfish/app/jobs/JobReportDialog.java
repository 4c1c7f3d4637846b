package dev.blobfish.app.jobs;

import dev.blobfish.app.fx.DialogCard;
import dev.blobfish.app.fx.Failures;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.sdk.BlobException;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;

/// What became of a job: how many were done, and what failed, grouped by reason. FX thread.
public final class JobReportDialog {
    private static final double WIDTH = 560;

    private JobReportDialog() {}

    public static void show(Ui ui, BulkJob job) {
        Texts texts = ui.texts(JobReportDialog.class);
        JobReport report = job.report();
        Label sums = new Label(sums(texts, report));
        sums.setWrapText(true);
        VBox body = new VBox(sums);
        body.getStyleClass().add("dialog-body");
        String details = details(ui, texts, job);
        if (!details.isEmpty()) {
            TextArea area = new TextArea(details);
            area.setEditable(false);
            area.setWrapText(true);
            area.setPrefRowCount(8);
            area.setAccessibleText(texts.get("report.details"));
            body.getChildren().add(area);
        }
        DialogCard card = new DialogCard(texts.get("report.title"), body, WIDTH);
        if (!details.isEmpty()) {
            card.button(
                    texts.get("report.copy"),
                    DialogCard.Weight.PLAIN,
                    () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details)));
        }
        Button close = card.button(
                texts.get("report.close"),
                DialogCard.Weight.PRIMARY,
                () -> ui.dialogs().close(card));
        ui.dialogs().show(card.focusFirst(close));
    }

    private static String sums(Texts texts, JobReport report) {
        String text = texts.get("report.done", report.done());
        if (report.failed() > 0) {
            text += " " + texts.get("report.failed", report.failed());
        }
        return report.untouched() > 0 ? text + " " + texts.get("report.untouched", report.untouched()) : text;
    }

    private static String details(Ui ui, Texts texts, BulkJob job) {
        String groups = job.report().failures().stream()
                .map(group -> texts.get(
                                "report.group",
                                group.count(),
                                ui.failures()
                                        .describe(new BlobException(group.kind(), group.example()))
                                        .sentence())
                        + "\n    " + Failures.mask(group.example()) + "\n    "
                        + String.join("\n    ", group.subjects())
                        + (group.count() > group.subjects().size() ? "\n    …" : ""))
                .collect(Collectors.joining("\n\n"));
        return job.failure()
                .map(failure -> {
                    var text = ui.failures().describe(failure);
                    return text.sentence() + " " + text.nextStep() + "\n" + text.details()
                            + (groups.isEmpty() ? "" : "\n\n" + groups);
                })
                .orElse(groups);
    }
}
