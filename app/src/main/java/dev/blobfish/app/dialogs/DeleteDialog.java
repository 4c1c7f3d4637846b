package dev.blobfish.app.dialogs;

import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.jobs.Bodies;
import dev.blobfish.app.jobs.BulkJob;
import dev.blobfish.app.jobs.CountModel;
import dev.blobfish.app.jobs.JobTitle;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.app.jobs.Targets;
import dev.blobfish.sdk.BlobStore;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/// Asks before anything is deleted: on which connection, in which bucket, how many and how large. What is in folders is
/// counted while the question stands. The focus is on Cancel. FX thread.
public final class DeleteDialog {
    private final Ui ui;
    private final Texts texts;
    private final JobsModel jobs;
    private final BlobStore store;
    private final String connection;

    /// @param connection what people call the connection
    public DeleteDialog(Ui ui, JobsModel jobs, BlobStore store, String connection) {
        this.ui = ui;
        this.texts = ui.texts(DeleteDialog.class);
        this.jobs = jobs;
        this.store = store;
        this.connection = connection;
    }

    /// Blobs and folders of one bucket.
    ///
    /// @param what the only item's name, or a sum in words
    /// @param started told of the job once it runs
    public void items(Targets targets, String what, boolean single, Consumer<BulkJob> started) {
        CountModel count = new CountModel(jobs);
        Ask ask = new Ask(
                ui,
                texts.get("delete.title"),
                Ask.NARROW,
                Ask.text(texts.get("delete.text", what, targets.container().text(), connection)),
                new CountLabel(ui, count).node(),
                Ask.text(texts.get("delete.final"), "hint"));
        count.count(store, targets);
        ask.onCancel(count::clear).confirm(texts.get("delete.confirm"), Weight.DANGER, () -> {
            count.clear();
            started.accept(jobs.start(new JobTitle(JobTitle.Verb.DELETE, what, single), Bodies.delete(store, targets)));
        });
        ask.showSafe();
    }

    /// A bucket with all that is in it; its name must be typed.
    public void bucket(Targets everything, Consumer<BulkJob> started) {
        String name = everything.container().text();
        CountModel count = new CountModel(jobs);
        TextField typed = new TextField();
        typed.setId("dialog-name");
        Form form = new Form().field(texts.get("delete.bucket.name"), typed);
        Ask ask = new Ask(
                ui,
                texts.get("delete.bucket.title"),
                Ask.NARROW,
                Ask.text(texts.get("delete.bucket.text", name, connection)),
                new CountLabel(ui, count).node(),
                Ask.text(texts.get("delete.final"), "hint"),
                Ask.text(texts.get("delete.bucket.type", name)),
                form.node());
        count.count(store, everything);
        ask.onCancel(count::clear)
                .confirm(
                        texts.get("delete.bucket.confirm"),
                        Weight.DANGER,
                        typed.textProperty().map(name::equals),
                        () -> {
                            count.clear();
                            started.accept(jobs.start(
                                    new JobTitle(JobTitle.Verb.DELETE_CONTAINER, name, true),
                                    Bodies.deleteContainer(store, everything)));
                        });
        ask.showSafe();
    }
}
