package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.fx.Views;
import dev.blobfish.app.inspect.InspectorModel.Tab;
import dev.blobfish.app.jobs.JobsModel;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The inspector: what is selected, in tabs that keep their places.
public final class InspectorController {
    private final InspectContext context;
    private final Map<Tab, Node> pages = new EnumMap<>(Tab.class);
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);

    @FXML
    private Label title;

    @FXML
    private HBox tabBar;

    @FXML
    private StackPane page;

    private InspectorController(InspectContext context) {
        this.context = context;
    }

    /// Makes the inspector. FX thread.
    ///
    /// @param accessChanged told when a bulk change of access has ended
    public static Parent show(Ui ui, InspectorModel model, JobsModel jobs, Runnable accessChanged) {
        var context = new InspectContext(ui, ui.texts(InspectorController.class), model, jobs, accessChanged);
        return Views.load(new InspectorController(context), "Inspector.fxml", context.texts());
    }

    @FXML
    void initialize() {
        pages.put(Tab.GENERAL, new GeneralPage(context).node());
        pages.put(Tab.METADATA, new MetadataPage(context).node());
        pages.put(Tab.ACCESS, new AccessPage(context).node());
        page.getChildren().setAll(pages.values());
        ToggleGroup group = new ToggleGroup();
        ToggleButton metadataTab = new ToggleButton();
        for (Tab tab : Tab.values()) {
            ToggleButton button = tab == Tab.METADATA ? metadataTab : new ToggleButton();
            button.setText(context.texts().get("tab." + tab));
            button.getStyleClass().setAll("toggle-button", "inspector-tab");
            button.setToggleGroup(group);
            button.setUserData(tab);
            button.setId("tab-" + tab);
            tabs.put(tab, button);
            tabBar.getChildren().add(button);
        }
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                context.model().tabProperty().set((Tab) now.getUserData());
            }
        });
        context.model().tabProperty().subscribe(this::showTab);
        context.model().subjectProperty().subscribe(_ -> showSubject());
        context.model().detailsProperty().subscribe(_ -> showSubject());
        context.model().metadata().edits().dirtyProperty().subscribe(dirty -> mark(metadataTab, dirty));
    }

    private void showTab(Tab tab) {
        pages.forEach((of, node) -> Nodes.show(node, of == tab));
        tabs.forEach((of, button) -> button.setSelected(of == tab));
    }

    private void mark(ToggleButton tab, boolean dirty) {
        tab.setText(context.texts().get("tab.METADATA") + (dirty ? " •" : ""));
        tab.setAccessibleText(context.texts().get(dirty ? "tab.METADATA.unsaved" : "tab.METADATA"));
    }

    private void showSubject() {
        title.setText(context.subjectName());
        title.setTooltip(new Tooltip(title.getText()));
        context.model()
                .subjectProperty()
                .get()
                .ifPresent(subject -> title.setGraphic(icon(subject).node()));
    }

    private static Icon icon(Subject subject) {
        return switch (subject) {
            case Subject.Connection _ -> Icon.REMOTE_STORE;
            case Subject.Bucket _ -> Icon.BUCKET;
            case Subject.Folder _ -> Icon.FOLDER;
            case Subject.Blob _ -> Icon.FILE;
            case Subject.Many _ -> Icon.ARCHIVE;
        };
    }
}
