package dev.blobfish.app.jobs;

import dev.blobfish.app.fx.Notices.Action;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;

/// Tells a person how a job ended: a passing word when all went well, else with the way to the report. FX thread.
public final class JobEnds {
    private JobEnds() {}

    public static void tell(Ui ui, BulkJob job) {
        job.onEnd(() -> {
            Texts texts = ui.texts(JobEnds.class);
            JobReport report = job.report();
            String words = texts.get("end." + job.stateProperty().get(), report.done(), report.failed());
            job.failure()
                    .ifPresentOrElse(
                            failure -> ui.notices().problem(words, ui.failures().describe(failure)), () -> {
                                if (report.failed() == 0) {
                                    ui.notices().success(words);
                                } else {
                                    ui.notices()
                                            .info(
                                                    words,
                                                    new Action(
                                                            texts.get("end.report"),
                                                            () -> JobReportDialog.show(ui, job)));
                                }
                            });
        });
    }
}
