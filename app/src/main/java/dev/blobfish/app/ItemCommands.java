package dev.blobfish.app;

import dev.blobfish.app.browse.Item;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.Selection;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.dialogs.CopyToDialog;
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
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.BlobStore;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.StoreProfile;
import dev.blobfish.sdk.transfer.ConflictPolicy;
import dev.blobfish.sdk.transfer.TransferRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Gives the commands over items and places their meaning: each opens its dialog, whose answer runs in the background.
final class ItemCommands {
    private static final int LANES = 8;

    private final AppContext context;
    private final Ui ui;
    private final Texts texts;
    private final JobsModel jobs;

    ItemCommands(AppContext context, JobsModel jobs) {
        this.context = context;
        this.ui = context.ui();
        this.texts = ui.texts(ItemCommands.class);
        this.jobs = jobs;
    }

    void bind(Reasons reasons) {
        var commands = context.commands();
        commands.get(CommandId.COPY_URL).bind(reasons.oneBlob(Feature.PUBLIC_URL), this::copyUrl);
        commands.get(CommandId.TEMPORARY_LINK).bind(reasons.oneBlob(Feature.TEMPORARY_LINK), this::link);
        commands.get(CommandId.MAKE_PUBLIC).bind(reasons.items(Feature.EDIT_ACCESS), () -> access(true));
        commands.get(CommandId.MAKE_PRIVATE).bind(reasons.items(Feature.EDIT_ACCESS), () -> access(false));
        commands.get(CommandId.RENAME).bind(reasons.oneItem(Feature.RENAME), this::rename);
        commands.get(CommandId.COPY_TO).bind(reasons.items(Feature.COPY), this::copyTo);
        commands.get(CommandId.DELETE).bind(reasons.deletable(), this::delete);
        commands.get(CommandId.NEW_FOLDER).bind(reasons.inBucket(Feature.CREATE), this::newFolder);
        commands.get(CommandId.NEW_BUCKET).bind(reasons.anywhere(Feature.CREATE_CONTAINER), this::newBucket);
    }

    private void withStore(String profileId, Consumer<BlobStore> then) {
        ui.background()
                .run("open store", () -> context.stores().store(profileId), then, why -> fail("failed.open", why));
    }

    private <T> void work(String name, Callable<T> work, String failed, Consumer<T> done) {
        ui.background().run(name, work, done, why -> fail(failed, why));
    }

    private void fail(String key, Exception why) {
        ui.notices().problem(texts.get(key), ui.failures().describe(why));
    }

    private void changed(Location place) {
        context.browse().refreshIfAt(place);
    }

    private void copyUrl() {
        Selection selection = context.browse().selection();
        selection
                .singleBlob()
                .ifPresent(blob -> withStore(
                        selection.location().profileId(),
                        store -> work("url", () -> store.publicUrl(blob.info().address()), "failed.url", url -> {
                            Clipboards.copy(url.toString());
                            ui.notices().info(texts.get("url.copied"));
                        })));
    }

    private void link() {
        Selection selection = context.browse().selection();
        selection
                .singleBlob()
                .ifPresent(blob -> withStore(
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
                .ifPresent(in -> withStore(
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
        work(
                "connections",
                () -> title(place.profileId()),
                "failed.open",
                title -> withStore(place.profileId(), store -> {
                    DeleteDialog dialog = new DeleteDialog(ui, jobs, store, title);
                    Consumer<BulkJob> started = job -> {
                        JobEnds.tell(ui, job);
                        job.onEnd(() -> changed(place));
                    };
                    Optional<ContainerName> bucket =
                            selection.bucketNames().stream().findFirst();
                    if (bucket.isPresent()) {
                        dialog.bucket(Targets.all(bucket.get()), started);
                    } else {
                        place.container()
                                .ifPresent(in -> dialog.items(
                                        Targets.of(in, selection), words(selection), selection.count() == 1, started));
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

    private String words(Selection selection) {
        return selection
                .single()
                .map(item -> texts.get("item.quoted", item.name()))
                .orElseGet(() -> parts(selection));
    }

    private String parts(Selection selection) {
        List<String> parts = new ArrayList<>();
        if (selection.blobs() > 0) {
            parts.add(texts.get("part.blobs", selection.blobs()));
        }
        if (selection.folders() > 0) {
            parts.add(texts.get("part.folders", selection.folders()));
        }
        return String.join(", ", parts);
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
                        name -> withStore(
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
                                    job.onEnd(() -> changed(place));
                                }))));
    }

    private void copyTo() {
        Selection selection = context.browse().selection();
        Location place = selection.location();
        place.container()
                .ifPresent(in -> CopyToDialog.show(
                        ui,
                        context.stores(),
                        words(selection),
                        new CopyToDialog.Target(place.profileId(), in, place.prefix()),
                        target -> submit(new TransferRequest.Copy(
                                place.profileId(),
                                in,
                                selection.blobAddresses(),
                                selection.folderPrefixes(),
                                target.profileId(),
                                target.container(),
                                target.prefix(),
                                ConflictPolicy.ASK))));
    }

    private void submit(TransferRequest request) {
        work(
                "copy",
                () -> context.graph().engine().submit(request),
                "failed.copy",
                _ -> ui.panes().transfersProperty().set(true));
    }

    private void newFolder() {
        Location place = context.browse().location();
        place.container()
                .ifPresent(in -> NameDialog.newFolder(
                        ui,
                        place.prefix(),
                        name -> withStore(
                                place.profileId(),
                                store -> work(
                                        "new folder",
                                        () -> store.put(
                                                PutTarget.of(
                                                        in,
                                                        new BlobName(place.prefix() + name + "/"),
                                                        Metadata.ofContentType("application/x-directory")),
                                                BlobBody.of(new byte[0])),
                                        "failed.folder",
                                        _ -> changed(place)))));
    }

    private void newBucket() {
        Location root = Location.root(context.browse().location().profileId());
        NameDialog.newBucket(
                ui,
                name -> withStore(
                        root.profileId(),
                        store -> work(
                                "new bucket",
                                () -> {
                                    store.createContainer(new ContainerName(name));
                                    return List.of();
                                },
                                "failed.bucket",
                                _ -> changed(root))));
    }
}
