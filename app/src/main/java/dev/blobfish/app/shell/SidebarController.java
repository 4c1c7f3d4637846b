package dev.blobfish.app.shell;

import dev.blobfish.app.AppContext;
import dev.blobfish.app.browse.DropZone;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.CommandViews;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/// The connections: click one to go to its buckets, drop files on one to upload them there.
final class SidebarController {

    @FXML
    private ListView<SidebarModel.Entry> connections;

    @FXML
    private StackPane add;

    private final AppContext context;
    private final SidebarModel model;
    private final DropZone.Behaviour drops;
    private final Texts texts;
    private final Parent root;

    SidebarController(AppContext context, SidebarModel model, DropZone.Behaviour drops) {
        this.context = context;
        this.model = model;
        this.drops = drops;
        this.texts = context.ui().texts(SidebarController.class);
        this.root = Views.load(this, "Sidebar.fxml", texts);
    }

    Parent root() {
        return root;
    }

    ListView<SidebarModel.Entry> list() {
        return connections;
    }

    @FXML
    void initialize() {
        add.getChildren().add(CommandViews.iconButton(context.commands().get(CommandId.ADD_CONNECTION), Icon.ADD));
        connections.setItems(model.entries());
        connections.setCellFactory(_ -> new ConnectionCell(texts, this::open, this::isShown, drops));
        connections.setContextMenu(menu());
        connections.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                SidebarModel.Entry entry = connections.getSelectionModel().getSelectedItem();
                if (entry != null) {
                    open(entry);
                }
                event.consume();
            }
        });
        context.browse().locationProperty().subscribe(this::mark);
        model.entries().subscribe(() -> mark(context.browse().location()));
    }

    private ContextMenu menu() {
        return new ContextMenu(
                CommandViews.menuItem(context.commands().get(CommandId.REFRESH), Icon.REFRESH),
                new SeparatorMenuItem(),
                CommandViews.menuItem(context.commands().get(CommandId.ADD_CONNECTION), Icon.ADD),
                CommandViews.menuItem(context.commands().get(CommandId.EDIT_CONNECTION), Icon.EDIT),
                CommandViews.menuItem(context.commands().get(CommandId.REMOVE_CONNECTION), Icon.DELETE));
    }

    private boolean isShown(SidebarModel.Entry entry) {
        return entry.profile().id().equals(context.browse().location().profileId());
    }

    private void open(SidebarModel.Entry entry) {
        context.browse().open(Location.root(entry.profile().id()));
    }

    private void mark(Location location) {
        for (int at = 0; at < model.entries().size(); at++) {
            if (model.entries().get(at).profile().id().equals(location.profileId())) {
                connections.getSelectionModel().clearAndSelect(at);
            }
        }
    }
}
