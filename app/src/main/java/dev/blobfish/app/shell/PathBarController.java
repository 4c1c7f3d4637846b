package dev.blobfish.app.shell;

import dev.blobfish.app.AppContext;
import dev.blobfish.app.browse.BrowseModel;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.browse.TypedPlace;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.CommandViews;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Where the list is: steps to click, a field to type a path into, and the filter.
final class PathBarController {

    @FXML
    private HBox history;

    @FXML
    private HBox steps;

    @FXML
    private StackPane path;

    @FXML
    private TextField field;

    @FXML
    private TextField filter;

    private final AppContext context;
    private final BrowseModel model;
    private final SidebarModel sidebar;
    private final Runnable focusList;
    private final Texts texts;
    private final Parent root;

    /// @param sidebar knows the connections
    /// @param focusList gives the focus back to the list
    PathBarController(AppContext context, SidebarModel sidebar, Runnable focusList) {
        this.context = context;
        this.model = context.browse();
        this.sidebar = sidebar;
        this.focusList = focusList;
        this.texts = context.ui().texts(PathBarController.class);
        this.root = Views.load(this, "PathBar.fxml", texts);
    }

    Parent root() {
        return root;
    }

    @FXML
    void initialize() {
        history.getChildren()
                .addAll(
                        CommandViews.iconButton(context.commands().get(CommandId.BACK), Icon.BACK),
                        CommandViews.iconButton(context.commands().get(CommandId.FORWARD), Icon.FORWARD),
                        CommandViews.iconButton(context.commands().get(CommandId.UP), Icon.UP));
        model.locationProperty().subscribe(this::showSteps);
        path.setOnMouseClicked(_ -> edit());
        field.setOnAction(_ -> go());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                endEdit();
            }
        });
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                setEditing(false);
            }
        });
        filter.textProperty().subscribe((_, text) -> model.query(model.query().filteredBy(text)));
        model.arrangementProperty().subscribe(shown -> {
            if (shown.query().filter().isEmpty() && model.query().filter().isEmpty()) {
                filter.setText("");
            }
        });
        filter.setOnAction(_ -> focusList.run());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.DOWN) {
                event.consume();
                if (event.getCode() == KeyCode.ESCAPE) {
                    filter.setText("");
                }
                focusList.run();
            }
        });
    }

    /// Shows the titles anew: the connections have changed.
    void refresh() {
        showSteps(model.location());
    }

    private void showSteps(Location location) {
        List<Node> nodes = new ArrayList<>();
        for (Location step : location.path()) {
            if (!nodes.isEmpty()) {
                Node arrow = Icon.CHEVRON_RIGHT.node();
                arrow.getStyleClass().add("crumb-arrow");
                nodes.add(arrow);
            }
            nodes.add(crumb(step, step.equals(location)));
        }
        steps.getChildren().setAll(nodes);
    }

    private Button crumb(Location step, boolean last) {
        String name = step.isRoot() ? sidebar.title(step.profileId()) : step.leaf();
        Button crumb = new Button(name.isEmpty() ? "/" : name);
        crumb.setMnemonicParsing(false);
        crumb.getStyleClass().setAll("button", "crumb");
        if (last) {
            crumb.getStyleClass().add("crumb-last");
        }
        crumb.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        crumb.setMinWidth(24);
        crumb.setTooltip(new Tooltip(step.isRoot() ? name : step.text()));
        crumb.setAccessibleText(texts.get("path.go", name));
        crumb.setOnAction(_ -> model.open(step));
        return crumb;
    }

    /// Turns the steps into a field.
    void edit() {
        field.setText(model.location().text());
        setEditing(true);
        field.requestFocus();
        field.selectAll();
    }

    /// Puts the focus into the filter.
    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void go() {
        TypedPlace wanted = TypedPlace.parse(field.getText(), model.location().profileId(), sidebar::isConnection);
        model.open(wanted.folder(), wanted.item());
        endEdit();
    }

    private void endEdit() {
        setEditing(false);
        focusList.run();
    }

    private void setEditing(boolean editing) {
        field.setVisible(editing);
        steps.setVisible(!editing);
    }
}
