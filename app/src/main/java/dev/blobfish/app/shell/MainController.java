package dev.blobfish.app.shell;

import dev.blobfish.app.AppContext;
import dev.blobfish.app.browse.AccessPeek;
import dev.blobfish.app.browse.BrowseCommands;
import dev.blobfish.app.browse.BrowseController;
import dev.blobfish.app.browse.Uploads;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.fx.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The main window's content: puts the panes together and binds the commands that concern them.
public final class MainController {

    @FXML
    private StackPane pathSlot;

    @FXML
    private HBox toolBar;

    @FXML
    private StackPane middle;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane overlay;

    @FXML
    private StackPane drawer;

    @FXML
    private Label status;

    @FXML
    private StackPane problems;

    @FXML
    private VBox toasts;

    private final AppContext context;
    private final SidebarModel sidebarModel;
    private final Slots slots;
    private final StackPane dialogLayer;
    private final Parent root;
    private final BrowseController browse;
    private final PathBarController pathBar;
    private final SidebarController sidebar;

    /// @param dialogLayer where dialogs appear, over everything else
    public MainController(
            AppContext context,
            SidebarModel sidebarModel,
            Uploads uploads,
            AccessPeek access,
            Slots slots,
            StackPane dialogLayer) {
        this.context = context;
        this.sidebarModel = sidebarModel;
        this.slots = slots;
        this.dialogLayer = dialogLayer;
        browse = new BrowseController(context, uploads, access);
        pathBar = new PathBarController(context, sidebarModel, this::focusList);
        sidebar = new SidebarController(context, sidebarModel, browse.drops());
        new BrowseCommands(context, uploads).bind(browse::openFocused);
        root = Views.load(this, "Main.fxml", context.ui().texts(MainController.class));
    }

    public Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        Ui ui = context.ui();
        pathSlot.getChildren().add(pathBar.root());
        sidebarModel.entries().subscribe(pathBar::refresh);
        new ToolRow(context.commands(), ui.texts(MainController.class)).fill(toolBar);
        Slots.Filled filled = slots.fill(context);
        Region inspector = filled.inspector();
        Region transfers = filled.transfers();
        Layout layout = new Layout(ui, middle, split, overlay);
        layout.arrange((Region) sidebar.root(), (Region) browse.root(), inspector);
        drawer.getChildren().setAll(transfers);
        StatusModel statusModel = new StatusModel(context.browse(), ui.formats(), sidebarModel::title);
        status.textProperty().bind(statusModel.textProperty());
        sidebarModel.entries().subscribe(statusModel.textProperty()::invalidate);
        new Toasts(ui.notices(), toasts).start();
        PaneCycle cycle = new PaneCycle(List.of(pathBar.root(), browse.root(), inspector, transfers, sidebar.root()));
        new ShellCommands(context, ui.texts(MainController.class))
                .bind(cycle, pathBar::edit, pathBar::focusFilter)
                .problemButton(problems);
        ((StackPane) toasts.getParent()).getChildren().add(dialogLayer);
    }

    /// Gives the focus to the list.
    public void focusList() {
        browse.table().requestFocus();
    }
}
