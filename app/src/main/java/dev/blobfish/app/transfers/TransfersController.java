package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Formats;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.fx.Views;
import dev.blobfish.sdk.transfer.QueueTotals;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// The drawer: one line while closed, the queue's rows while open.
public final class TransfersController {
    /// What the window keeps for everything but the drawer, in pixels.
    private static final double REST_OF_WINDOW = 400;

    private final Ui ui;
    private final Texts texts;
    private final Formats formats;
    private final TransfersModel model;
    private final DrawerSettings settings;
    private final RowContext rows;

    private ObservableValue<Number> sceneHeight = new SimpleDoubleProperty();

    @FXML
    private VBox root;

    @FXML
    private Region grip;

    @FXML
    private ToggleButton toggle;

    @FXML
    private Label summary;

    @FXML
    private Label needs;

    @FXML
    private Label failed;

    @FXML
    private Label up;

    @FXML
    private Label down;

    @FXML
    private MenuButton limit;

    @FXML
    private Button fewer;

    @FXML
    private Label workersValue;

    @FXML
    private Button more;

    @FXML
    private Button pauseAll;

    @FXML
    private VBox body;

    @FXML
    private HBox banner;

    @FXML
    private Label bannerText;

    @FXML
    private Button bannerClose;

    @FXML
    private SegmentedButton filters;

    @FXML
    private TextField search;

    @FXML
    private Label truncated;

    @FXML
    private Button retryFailed;

    @FXML
    private ListView<Row> list;

    @FXML
    private Label spoken;

    private TransfersController(Ui ui, TransfersModel model, DrawerSettings settings, Reveal reveal) {
        this.ui = ui;
        this.texts = ui.texts(TransfersController.class);
        this.formats = ui.formats();
        this.model = model;
        this.settings = settings;
        this.rows = new RowContext(ui, texts, new TransferWords(texts, formats), model, reveal);
    }

    /// Makes the drawer. FX thread.
    public static Parent show(Ui ui, TransfersModel model, DrawerSettings settings, Reveal reveal) {
        var controller = new TransfersController(ui, model, settings, reveal);
        return Views.load(controller, "Transfers.fxml", controller.texts);
    }

    @FXML
    void initialize() {
        toggle.selectedProperty().bindBidirectional(settings.openProperty());
        sceneHeight = root.sceneProperty().flatMap(Scene::heightProperty);
        settings.openProperty().subscribe(this::showOpen);
        new DrawerGrip(grip, root, settings);
        new FilterBar(filters).install(rows);
        new PaceBar(limit, fewer, workersValue, more).install(rows, settings);
        new TotalsBar(summary, needs, failed, up, down).install(rows);
        model.totalsProperty().subscribe(this::enable);
        model.searchProperty().bind(search.textProperty());
        model.restoredProperty().subscribe(found -> {
            Nodes.show(banner, found.isPresent());
            found.ifPresent(restored -> bannerText.setText(rows.words().restored(restored)));
        });
        model.announcementProperty().subscribe(news -> news.ifPresent(this::speak));
        model.failureProperty()
                .subscribe(why -> why.ifPresent(failure -> ui.notices()
                        .problem(texts.get("problem.command"), ui.failures().describe(failure))));
        model.truncatedProperty().subscribe(cut -> Nodes.show(truncated, cut));
        truncated.setText(texts.get("drawer.truncated", formats.number(TransfersModel.WINDOW)));
        bannerClose.setGraphic(Icon.CANCEL.node());
        new TransferList(list, rows).install();
    }

    private void showOpen(boolean open) {
        Nodes.show(body, open);
        Nodes.show(grip, open);
        toggle.setGraphic(open ? Icon.CHEVRON_DOWN.node() : Icon.CHEVRON_UP.node());
        toggle.setTooltip(new Tooltip(texts.get(open ? "drawer.close" : "drawer.open")));
        if (open) {
            root.prefHeightProperty()
                    .bind(Bindings.createDoubleBinding(
                            this::heightThatFits, settings.heightProperty(), root.sceneProperty(), sceneHeight));
        } else {
            root.prefHeightProperty().unbind();
            root.setPrefHeight(Region.USE_COMPUTED_SIZE);
        }
    }

    /// In a small window the list above keeps some rows.
    private double heightThatFits() {
        double wanted = settings.heightProperty().get();
        double window =
                root.getScene() == null ? Double.MAX_VALUE : root.getScene().getHeight();
        return Math.clamp(window - REST_OF_WINDOW, DrawerSettings.MIN_HEIGHT, wanted);
    }

    private void enable(QueueTotals totals) {
        boolean moving = totals.running() + totals.waiting() > 0;
        pauseAll.setText(texts.get(moving || totals.paused() == 0 ? "drawer.pause-all" : "drawer.resume-all"));
        pauseAll.setDisable(!moving && totals.paused() == 0);
        retryFailed.setDisable(totals.failed() == 0);
    }

    private void speak(Announcement news) {
        spoken.setText(rows.words().spoken(news));
        spoken.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @FXML
    void pauseOrResumeAll() {
        QueueTotals totals = model.totalsProperty().get();
        if (totals.running() + totals.waiting() > 0) {
            model.commands().pauseAll();
        } else {
            model.commands().resumeAll();
        }
    }

    @FXML
    void retryAllFailed() {
        model.commands().retryFailed();
    }

    @FXML
    void clear() {
        model.commands().clearDone();
    }

    @FXML
    void review() {
        boolean needed = model.totalsProperty().get().needsAnswer() > 0;
        model.filterProperty().set(needed ? DrawerFilter.NEEDS_ME : DrawerFilter.ACTIVE);
        list.requestFocus();
    }

    @FXML
    void closeBanner() {
        model.restoredProperty().set(Optional.empty());
        list.requestFocus();
    }
}
