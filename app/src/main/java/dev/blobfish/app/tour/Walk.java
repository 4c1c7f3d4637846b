package dev.blobfish.app.tour;

import dev.blobfish.app.browse.Arrangement;
import dev.blobfish.app.browse.BrowseModel;
import dev.blobfish.app.browse.ListingState;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.shell.MainWindow;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.StoreProfile;
import java.io.IOException;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// One round through all views in one size and one theme.
final class Walk {

    private final MainWindow window;
    private final BrowseModel browse;
    private final Camera camera;
    private final String suffix;
    private final Consumer<String> log;
    private final SampleTransfers transfers;

    Walk(MainWindow window, Camera camera, String suffix, Consumer<String> log, SampleTransfers transfers) {
        this.window = window;
        this.browse = window.context().browse();
        this.camera = camera;
        this.suffix = suffix;
        this.log = log;
        this.transfers = transfers;
    }

    void all() throws IOException {
        arrive("the buckets");
        shoot("01-buckets");
        go(SampleData.PHOTOS);
        shoot("02-list");
        select(3);
        Camera.pause(600);
        shoot("03-one-selected");
        run(CommandId.SELECT_ALL);
        shoot("04-all-selected");
        go(SampleData.ARCHIVE);
        shoot("05-many");
        filter("0001");
        shoot("06-filtered");
        filter("nothing like this");
        shoot("07-no-hits");
        go(SampleData.NAMES);
        shoot("08-names");
        go(SampleData.EMPTY);
        shoot("09-empty");
        go(new ContainerName("not-there"));
        shoot("10-error");
        go(SampleData.PHOTOS);
        dialogs();
    }

    private void dialogs() throws IOException {
        dialog(CommandId.PALETTE, "11-palette");
        dialog(CommandId.SHORTCUTS, "12-shortcuts");
        dialog(CommandId.NEW_BUCKET, "14-new-bucket");
        dialog(CommandId.NEW_FOLDER, "15-new-folder");
        dialog(CommandId.ADD_CONNECTION, "16-add-connection");
        dialog(CommandId.SETTINGS, "17-settings");
        dialog(CommandId.ABOUT, "18-about");
        selectNamed("harbour-at-dawn.jpg");
        dialog(CommandId.TEMPORARY_LINK, "19-link");
        dialog(CommandId.RENAME, "20-rename");
        dialog(CommandId.COPY_TO, "21-copy-to");
        dialog(CommandId.DELETE, "22-delete");
        inspect(true);
        run(CommandId.EDIT_METADATA);
        Camera.pause(500);
        shoot("23-metadata");
        run(CommandId.EDIT_METADATA);
        transfers.fill();
        drawer(true);
        Camera.pause(2500);
        shoot("browse");
        drawer(false);
        transfers.end();
    }

    private void inspect(boolean open) throws IOException {
        Camera.onFx(() -> {
            window.context().ui().panes().inspectorProperty().set(open);
            return Boolean.TRUE;
        });
    }

    private void drawer(boolean open) throws IOException {
        Camera.onFx(() -> {
            window.context().ui().panes().transfersProperty().set(open);
            return Boolean.TRUE;
        });
    }

    private void selectNamed(String name) throws IOException {
        int position = Camera.onFx(() -> {
            Arrangement shown = browse.arrangementProperty().get();
            for (int at = 0; at < shown.size(); at++) {
                if (shown.rows().name(shown.row(at)).equals(name)) {
                    return at;
                }
            }
            return 0;
        });
        select(position);
    }

    private void dialog(CommandId command, String name) throws IOException {
        if (!Camera.onFx(() -> window.context().commands().get(command).run())) {
            return;
        }
        shoot(name);
        Camera.onFx(() -> {
            Node owner = window.scene().getFocusOwner();
            Event.fireEvent(
                    owner == null ? window.scene().getRoot() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return Boolean.TRUE;
        });
    }

    private void go(ContainerName bucket) throws IOException {
        Camera.onFx(() -> {
            browse.open(Location.of(StoreProfile.LOCAL, bucket));
            return Boolean.TRUE;
        });
        arrive("the list of " + bucket);
    }

    private void arrive(String what) throws IOException {
        Camera.await(
                what,
                () -> !(browse.stateProperty().get() instanceof ListingState.Loading)
                        && !browse.arrangingProperty().get()
                        && isUnrolled());
    }

    // The first screenful of rows appears over a few pulses.
    private boolean isUnrolled() {
        return window.scene().lookup("#blobs") instanceof TableView<?> table
                && table.getItems().size() == browse.arrangementProperty().get().size();
    }

    private void select(int position) throws IOException {
        Camera.onFx(() -> {
            browse.rowSelection().clear();
            browse.rowSelection().select(position);
            browse.selectionChanged();
            return Boolean.TRUE;
        });
    }

    private void filter(String text) throws IOException {
        Camera.onFx(() -> {
            browse.query(browse.query().filteredBy(text));
            return Boolean.TRUE;
        });
        arrive("the filter " + text);
    }

    private void run(CommandId command) throws IOException {
        Camera.onFx(() -> window.context().commands().get(command).run());
    }

    private void shoot(String name) throws IOException {
        camera.shoot(window.scene(), name + "-" + suffix);
        log.accept(name + "-" + suffix + ".png");
    }
}
