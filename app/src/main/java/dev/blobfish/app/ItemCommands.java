package dev.blobfish.app;

import dev.blobfish.app.browse.Item;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.Selection;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.dialogs.DeleteDialog;
import dev.blobfish.app.dialogs.LinkDialog;
import dev.blobfish.app.dialogs.LinkModel;
import dev.blobfish.app.dialogs.NameDialog;
import dev.blobfish.app.fx.Clipboards;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.inspect.BulkAccessDialog;
import dev.blobfish.app.jobs.Bodies;
import dev.blobfish.app.jobs.BulkJob;
import dev.blobfish.app.jobs.JobEnds;
import dev.blobfish.app.jobs.JobTitle;
import dev.blobfish.app.jobs.JobsModel;
import dev.blobfish.app.jobs.RenameBody;
import dev.blobfish.app.jobs.Targets;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.StoreProfile;
import java.util.Optional;
import java.util.function.Consumer;

/// Gives the commands over selected items their meaning: each opens its dialog, whose answer runs in the background.
final class ItemCommands {
    private static final int LANES = 8;

    private final AppContext context;
    private final Ui ui;
    private final Texts texts;
    private final JobsModel jobs;
    private final StoreWork stores;

    ItemCommands(AppContext context, JobsModel jobs) {
        this.context = context;
        this.ui = context.ui();
        this.texts = ui.texts(ItemCommands.class);
        this.jobs = jobs;
        this.stores = new StoreWork(context, texts);
    }

    void bind(Reasons reasons) {
        var commands = context.commands();
        commands.get(CommandId.COPY_URL).bind(reasons.oneBlob(Feature.PUBLIC_URL), this::copyUrl);
        commands.get(CommandId.TEMPORARY_LINK).bind(reasons.oneBlob(Feature.TEMPORARY_LINK), this::link);
        commands.get(CommandId.MAKE_PUBLIC).bind(reasons.items(Feature.EDIT_ACCESS), () -> access(true));
        commands.get(CommandId.MAKE_PRIVATE).bind(reasons.items(Feature.EDIT_ACCESS), () -> access(false));
        commands.get(CommandId.RENAME).bind(reasons.oneItem(Feature.RENAME), this::rename);
        commands.get(CommandId.DELETE).bind(reasons.deletable(), this::delete);
    }

    private void copyUrl() {
        Selection selection = context.browse().selection();
        selection
                .singleBlob()
                .ifPresent(blob -> stores.withStore(
                        selection.location().profileId(),
                        store -> stores.work(
                                "url", () -> store.publicUrl(blob.info().address()), "failed.url", url -> {
                                    Clipboards.copy(url.toString());
                                    ui.notices().info(texts.get("url.copied"));
                                })));
    }

    private void link() {
        Selection selection = context.browse().selection();
        selection
                .singleBlob()
                .ifPresent(blob -> stores.withStore(
                        selection.location().profileId(),
                        store -> LinkDialog.show(
                                ui,
                                new LinkModel(
                                        ui.background(), store, blob.info().address()),
                                blob.name())));
    }

    private void access(boolean makePublic) {
        Selection selection = context.browse().selection();
        selection
                .location()
                .container()
                .ifPresent(in -> stores.withStore(
                        selection.location().profileId(),
                        store -> BulkAccessDialog.show(
                                ui,
                                jobs,
                                store,
                                Targets.of(in, selection),
                                selection.location().text(),
                                makePublic,
                                context.hooks().accessChanged())));
    }

    private void delete() {
        Selection selection = context.browse().selection();
        Location place = selection.location();
        stores.work(
                "connections",
                () -> title(place.profileId()),
                "failed.open",
                title -> stores.withStore(place.profileId(), store -> {
                    DeleteDialog dialog = new DeleteDialog(ui, jobs, store, title);
                    Consumer<BulkJob> started = job -> {
                        JobEnds.tell(ui, job);
                        job.onEnd(() -> stores.changed(place));
                    };
                    Optional<ContainerName> bucket =
                            selection.bucketNames().stream().findFirst();
                    if (bucket.isPresent()) {
                        dialog.bucket(Targets.all(bucket.get()), started);
                    } else {
                        place.container()
                                .ifPresent(in -> dialog.items(
                                        Targets.of(in, selection),
                                        stores.words(selection),
                                        selection.count() == 1,
                                        started));
                    }
                }));
    }

    private String title(String profileId) throws Exception {
        return context.stores().profiles().stream()
                .filter(profile -> profile.id().equals(profileId))
                .map(StoreProfile::title)
                .findFirst()
                .orElse(profileId);
    }

    private void rename() {
        Selection selection = context.browse().selection();
        Location place = selection.location();
        selection
                .single()
                .ifPresent(item -> NameDialog.rename(
                        ui,
                        place.prefix(),
                        item.name(),
                        name -> stores.withStore(
                                place.profileId(),
                                store -> place.container().ifPresent(in -> {
                                    String end = item instanceof Item.Folder ? "/" : "";
                                    RenameBody body = new RenameBody(
                                            place.prefix() + item.name() + end, place.prefix() + name + end);
                                    BulkJob job = jobs.start(
                                            new JobTitle(JobTitle.Verb.RENAME, item.name(), true),
                                            Bodies.each(
                                                    store, Targets.of(in, selection), jobs.lanes(), LANES, body::move));
                                    JobEnds.tell(ui, job);
                                    job.onEnd(() -> stores.changed(place));
                                }))));
    }
}
