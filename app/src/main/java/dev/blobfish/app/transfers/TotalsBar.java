package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Formats;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.sdk.transfer.QueueTotals;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// The queue in one line: what runs, what waits for a person, what failed, and how fast it goes. FX thread.
record TotalsBar(Label summary, Label needs, Label failed, Label up, Label down) {

    void install(RowContext context) {
        context.model().totalsProperty().subscribe(totals -> show(context, totals));
    }

    private void show(RowContext context, QueueTotals totals) {
        Texts texts = context.texts();
        Formats formats = context.ui().formats();
        summary.setText(sentence(context, totals));
        part(needs, totals.needsAnswer(), texts.get("drawer.needs", totals.needsAnswer()), Icon.QUESTION);
        part(failed, totals.failed(), texts.get("drawer.failed", totals.failed()), Icon.ERROR);
        speed(up, Icon.UP, formats.rate(totals.uploadRate()), texts.get("drawer.up"));
        speed(down, Icon.DOWN, formats.rate(totals.downloadRate()), texts.get("drawer.down"));
        // A rate is an average over some seconds, and outlives what it was measured on.
        Nodes.show(up, totals.running() > 0 && totals.uploadRate() > 0);
        Nodes.show(down, totals.running() > 0 && totals.downloadRate() > 0);
    }

    private static String sentence(RowContext context, QueueTotals totals) {
        Texts texts = context.texts();
        Formats formats = context.ui().formats();
        List<String> parts = new ArrayList<>();
        long jobs = context.model().jobs().jobs().stream()
                .filter(job -> !job.ended())
                .count();
        if (jobs > 0) {
            parts.add(texts.get("drawer.jobs", jobs));
        }
        if (totals.running() > 0) {
            parts.add(texts.get("drawer.running", totals.running()));
        }
        if (totals.waiting() > 0) {
            parts.add(texts.get("drawer.waiting", formats.number(totals.waiting())));
        }
        if (totals.paused() > 0) {
            parts.add(texts.get("drawer.paused", formats.number(totals.paused())));
        }
        return parts.isEmpty() ? texts.get("drawer.idle") : String.join(" · ", parts);
    }

    private static void part(Label label, long count, String text, Icon icon) {
        Nodes.show(label, count > 0);
        if (count > 0) {
            label.setText(text);
            if (label.getGraphic() == null) {
                label.setGraphic(icon.node());
            }
        }
    }

    private static void speed(Label label, Icon icon, String rate, String name) {
        label.setText(rate);
        label.setAccessibleText(name + " " + rate);
        if (label.getGraphic() == null) {
            label.setGraphic(icon.node());
            label.setTooltip(new Tooltip(name));
        }
    }
}
