package dev.blobfish.app.browse;

import dev.blobfish.app.AppContext;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.Commands;
import dev.blobfish.app.fx.Clipboards;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.sdk.Capabilities;
import dev.blobfish.sdk.Feature;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Gives the commands of the list their meaning.
public final class BrowseCommands {

    private final AppContext context;
    private final BrowseModel model;
    private final Uploads uploads;
    private final Texts texts;
    private Optional<Selection> copied = Optional.empty();

    public BrowseCommands(AppContext context, Uploads uploads) {
        this.context = context;
        this.model = context.browse();
        this.uploads = uploads;
        this.texts = context.ui().texts(BrowseCommands.class);
    }

    /// Binds them.
    ///
    /// @param open what Enter does
    public void bind(Runnable open) {
        Commands commands = context.commands();
        commands.get(CommandId.OPEN)
                .bind(
                        whyNot(
                                "why.nothing-here",
                                () -> model.arrangementProperty().get().size() > 0),
                        open);
        commands.get(CommandId.BACK).bind(whyNot("why.nowhere-back", model.canGoBackProperty()::get), model::back);
        commands.get(CommandId.FORWARD)
                .bind(whyNot("why.nowhere-forward", model.canGoForwardProperty()::get), model::forward);
        commands.get(CommandId.UP)
                .bind(whyNot("why.at-top", () -> !model.location().isRoot()), model::up);
        commands.get(CommandId.REFRESH).bind(model::refresh);
        commands.get(CommandId.STOP)
                .bind(
                        whyNot("why.not-loading", () -> model.stateProperty().get() instanceof ListingState.Loading),
                        model::stop);
        commands.get(CommandId.CLEAR_FILTER)
                .bind(() -> model.query(model.query().filteredBy("")));
        bindTransfers(commands);
        bindSelection(commands);
    }

    private void bindTransfers(Commands commands) {
        commands.get(CommandId.UPLOAD_FILES)
                .bind(uploadReason(), () -> send(context.ui().files().files(texts.get("pick.files"))));
        commands.get(CommandId.UPLOAD_FOLDER)
                .bind(
                        uploadReason(),
                        () -> context.ui()
                                .files()
                                .folder(texts.get("pick.folder"))
                                .ifPresent(folder -> send(List.of(folder))));
        ObservableValue<String> some =
                whyNot("why.no-blobs", () -> model.selection().count() > 0);
        commands.get(CommandId.DOWNLOAD).bind(some, () -> uploads.download(model.selection(), downloads()));
        commands.get(CommandId.DOWNLOAD_TO)
                .bind(
                        some,
                        () -> context.ui()
                                .files()
                                .folder(texts.get("pick.target"))
                                .ifPresent(folder -> uploads.download(model.selection(), folder)));
        commands.get(CommandId.COPY).bind(some, this::copy);
        commands.get(CommandId.PASTE).bind(uploadReason(), this::paste);
    }

    private void bindSelection(Commands commands) {
        ObservableValue<String> some =
                whyNot("why.nothing-selected", () -> model.selection().count() > 0);
        commands.get(CommandId.COPY_KEY).bind(some, this::copyNames);
        commands.get(CommandId.SELECT_ALL)
                .bind(
                        whyNot(
                                "why.nothing-here",
                                () -> model.arrangementProperty().get().size() > 0),
                        () -> {
                            model.rowSelection().selectAll();
                            model.selectionChanged();
                        });
        commands.get(CommandId.CLEAR_SELECTION).bind(some, () -> {
            model.rowSelection().clear();
            model.selectionChanged();
        });
    }

    /// Why something cannot be done now; empty while it can. Looked at again whenever the list changes in any way.
    private ObservableValue<String> whyNot(String key, BooleanSupplier can) {
        Observable[] causes = {
            model.locationProperty(),
            model.selectionProperty(),
            model.stateProperty(),
            model.arrangementProperty(),
            model.capabilitiesProperty(),
            model.canGoBackProperty(),
            model.canGoForwardProperty()
        };
        return Bindings.createStringBinding(() -> can.getAsBoolean() ? "" : texts.get(key), causes);
    }

    private ObservableValue<String> uploadReason() {
        return whyNot("why.no-create", () -> {
            Capabilities now = model.capabilitiesProperty().get();
            Feature needed = model.location().isRoot() ? Feature.CREATE_CONTAINER : Feature.CREATE;
            return now == null || now.has(needed);
        });
    }

    private void send(List<Path> files) {
        if (!files.isEmpty()) {
            uploads.upload(model.location(), files);
        }
    }

    private Path downloads() {
        Path home = Path.of(System.getProperty("user.home"));
        Path usual = home.resolve("Downloads");
        return context.ui().remembered().get("downloads.folder").map(Path::of).orElse(usual);
    }

    private void copy() {
        copied = Optional.of(model.selection());
        Clipboards.copy(names(model.selection()));
        context.ui().notices().info(texts.get("copied.items", model.selection().count()));
    }

    private void copyNames() {
        Clipboards.copy(names(model.selection()));
        context.ui().notices().info(texts.get("copied.key", model.selection().count()));
    }

    private static String names(Selection selection) {
        return selection.items().stream()
                .limit(10_000)
                .map(BrowseCommands::path)
                .collect(Collectors.joining("\n"));
    }

    private static String path(Item item) {
        return switch (item) {
            case Item.Bucket(var info) -> info.name().text();
            case Item.Folder(var path) -> path;
            case Item.Blob(var info) -> info.name().text();
        };
    }

    // Files from a file manager come first: whoever copied there last means those.
    private void paste() {
        List<Path> files = Clipboards.files();
        if (!files.isEmpty()) {
            send(files);
        } else {
            copied.ifPresent(selection -> uploads.copy(selection, model.location()));
        }
    }
}
