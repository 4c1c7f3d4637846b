package dev.blobfish.app;

import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.Selection;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.dialogs.CopyToDialog;
import dev.blobfish.app.dialogs.NameDialog;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.sdk.BlobBody;
import dev.blobfish.sdk.BlobName;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.Feature;
import dev.blobfish.sdk.Metadata;
import dev.blobfish.sdk.PutTarget;
import dev.blobfish.sdk.transfer.ConflictPolicy;
import dev.blobfish.sdk.transfer.TransferRequest;
import java.util.List;

/// Gives the commands their meaning that put something new into a place: a folder, a bucket, copies.
final class PlaceCommands {
    private final AppContext context;
    private final Ui ui;
    private final StoreWork stores;

    PlaceCommands(AppContext context) {
        this.context = context;
        this.ui = context.ui();
        this.stores = new StoreWork(context, ui.texts(PlaceCommands.class));
    }

    void bind(Reasons reasons) {
        var commands = context.commands();
        commands.get(CommandId.COPY_TO).bind(reasons.items(Feature.COPY), this::copyTo);
        commands.get(CommandId.NEW_FOLDER).bind(reasons.inBucket(Feature.CREATE), this::newFolder);
        commands.get(CommandId.NEW_BUCKET).bind(reasons.anywhere(Feature.CREATE_CONTAINER), this::newBucket);
    }

    private void copyTo() {
        Selection selection = context.browse().selection();
        Location place = selection.location();
        place.container()
                .ifPresent(in -> CopyToDialog.show(
                        ui,
                        context.stores(),
                        stores.words(selection),
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
        stores.work(
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
                        name -> stores.withStore(
                                place.profileId(),
                                store -> stores.work(
                                        "new folder",
                                        () -> store.put(
                                                PutTarget.of(
                                                        in,
                                                        new BlobName(place.prefix() + name + "/"),
                                                        Metadata.ofContentType("application/x-directory")),
                                                BlobBody.of(new byte[0])),
                                        "failed.folder",
                                        _ -> stores.changed(place)))));
    }

    private void newBucket() {
        Location root = Location.root(context.browse().location().profileId());
        NameDialog.newBucket(
                ui,
                name -> stores.withStore(
                        root.profileId(),
                        store -> stores.work(
                                "new bucket",
                                () -> {
                                    store.createContainer(new ContainerName(name));
                                    return List.of();
                                },
                                "failed.bucket",
                                _ -> stores.changed(root))));
    }
}
