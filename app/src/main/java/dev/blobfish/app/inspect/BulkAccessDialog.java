package dev.blobfish.app.inspect;

import dev.blobfish.app.dialogs.Ask;
import dev.blobfish.app.dialogs.CountLabel;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.jobs.Bodies;
import dev.blobfish.app.jobs.BulkJob;
import dev.blobfish.app.jobs.CountModel;
import dev.blobfish.app.jobs.JobTitle;
import dev.blobfish.app.jobs.JobTitle.Verb;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.app.jobs.Targets;
import dev.blobfish.sdk.Access;
import dev.blobfish.sdk.BlobStore;

/// Makes many blobs public or private: counts first, then runs as a job. FX thread.
public final class BulkAccessDialog {
    private static final int WIDTH = 8;

    private BulkAccessDialog() {}

    /// @param place what people call the place, for the job's title
    public static void show(
            Ui ui,
            JobsModel jobs,
            BlobStore store,
            Targets targets,
            String place,
            boolean makePublic,
            Runnable changed) {
        Texts texts = ui.texts(BulkAccessDialog.class);
        CountModel count = new CountModel(jobs);
        Ask ask = new Ask(
                ui,
                texts.get(makePublic ? "public.title" : "private.title"),
                Ask.NARROW,
                Ask.text(texts.get(makePublic ? "public.many" : "private.many", place)),
                new CountLabel(ui, count).node(),
                Ask.text(texts.get(makePublic ? "public.stays" : "private.stays"), "hint"));
        count.count(store, targets);
        ask.onCancel(count::clear)
                .confirm(
                        texts.get(makePublic ? "public.confirm" : "private.confirm"),
                        makePublic ? Weight.DANGER : Weight.PRIMARY,
                        () -> {
                            count.clear();
                            start(jobs, store, targets, place, makePublic).onEnd(changed);
                        });
        ask.showSafe();
    }

    private static BulkJob start(JobsModel jobs, BlobStore store, Targets targets, String place, boolean makePublic) {
        Verb verb = makePublic ? Verb.MAKE_PUBLIC : Verb.MAKE_PRIVATE;
        return jobs.start(
                new JobTitle(verb, place, false), Bodies.each(store, targets, jobs.lanes(), WIDTH, (at, blob) -> {
                    Access now = at.access(blob.address());
                    Access wanted = makePublic ? AccessEdits.makePublic(now) : AccessEdits.makePrivate(now);
                    if (!wanted.equals(now)) {
                        at.setAccess(blob.address(), wanted);
                    }
                }));
    }
}
