package dev.blobfish.app.shell;

import dev.blobfish.app.AppContext;
import dev.blobfish.app.AppGraph;
import dev.blobfish.app.browse.AccessPeek;
import dev.blobfish.app.browse.BrowseModel;
import dev.blobfish.app.browse.Conflicts;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.Uploads;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.Commands;
import dev.blobfish.app.fx.Background;
import dev.blobfish.app.fx.Dialogs;
import dev.blobfish.app.fx.Failures;
import dev.blobfish.app.fx.FilePicker;
import dev.blobfish.app.fx.Formats;
import dev.blobfish.app.fx.Notices;
import dev.blobfish.app.fx.Panes;
import dev.blobfish.app.fx.Remembered;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.app.fx.Theme;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.sdk.StoreProfile;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/// The main window without its frame: everything between the toolkit and the views, put together. FX thread only.
public final class MainWindow {

    private static final Logger LOG = Logger.getLogger(MainWindow.class.getName());

    private final AppContext context;
    private final MainController controller;
    private final Scene scene;

    /// What the window is made from.
    ///
    /// @param close closes the window
    public record Parts(
            AppGraph graph,
            Stores stores,
            Background background,
            Remembered remembered,
            Theme theme,
            FilePicker files,
            Locale locale,
            Clock clock,
            Runnable close) {}

    public MainWindow(Parts parts, Slots slots, double width, double height) {
        StackPane dialogLayer = new StackPane();
        Failures failures = new Failures(parts.locale());
        Ui ui = new Ui(
                parts.background(),
                new Formats(parts.locale(), parts.clock()),
                failures,
                new Notices(parts.clock()),
                new Dialogs(dialogLayer),
                parts.files(),
                parts.theme(),
                parts.remembered(),
                new Panes(parts.remembered()));
        BrowseModel browse = new BrowseModel(
                parts.stores(), parts.background(), failures, parts.clock(), Location.root(StoreProfile.LOCAL));
        SidebarModel sidebar = new SidebarModel(
                parts.stores(), parts.background(), browse, failure -> LOG.log(Level.WARNING, "connections", failure));
        AccessPeek access = new AccessPeek(parts.stores(), parts.background());
        context = new AppContext(
                parts.graph(),
                parts.stores(),
                ui,
                new Commands(parts.locale()),
                browse,
                new AppContext.Hooks(sidebar::reload, access::forget, parts.close()));
        context.commands().get(CommandId.QUIT).bind(parts.close());
        TransferQuestions questions = new TransferQuestions(
                parts.stores(), parts.background(), ui.dialogs(), failures, ui.texts(MainWindow.class));
        Uploads uploads = new Uploads(
                ui, request -> parts.graph().engine().submit(request), new Conflicts(parts.stores()), questions);
        controller = new MainController(context, sidebar, uploads, access, slots, dialogLayer);
        scene = new Scene(controller.root(), width, height);
        parts.theme().apply(scene);
        ShellCommands.installKeys(scene, context.commands(), context.ui().dialogs());
    }

    public Scene scene() {
        return scene;
    }

    public AppContext context() {
        return context;
    }

    /// Begins to load: the connections, and the list of the first one.
    public void start() {
        context.hooks().connectionsChanged().run();
        context.browse().refresh();
        controller.focusList();
    }

    /// Tells that nothing can be transferred, and why.
    public void queueFailed(Exception failure) {
        Ui ui = context.ui();
        ui.notices()
                .problem(
                        ui.texts(MainWindow.class).get("queue.failed"),
                        ui.failures().describe(failure));
    }
}
