package dev.blobfish.app.browse;

import dev.blobfish.app.AppContext;
import dev.blobfish.app.commands.Command;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.CommandViews;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Views;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list with what belongs to it: banner, empty states, drop label and the bar of what is selected.
public final class BrowseController {

    @FXML
    private HBox banner;

    @FXML
    private Label bannerText;

    @FXML
    private Button bannerAction;

    @FXML
    private StackPane stage;

    @FXML
    private VBox place;

    @FXML
    private FontIcon placeIcon;

    @FXML
    private Label placeTitle;

    @FXML
    private Label placeText;

    @FXML
    private HBox placeActions;

    @FXML
    private Label dropLabel;

    @FXML
    private HBox loading;

    @FXML
    private Label loadingText;

    @FXML
    private Button stop;

    @FXML
    private HBox summary;

    @FXML
    private Label summaryText;

    @FXML
    private HBox summaryActions;

    private final AppContext context;
    private final BrowseModel model;
    private final Texts texts;
    private final BlobTable table;
    private final DropZone.Behaviour drops;

    // A place that answers at once should not flash a word about loading.
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));

    private final Parent root;

    public BrowseController(AppContext context, Uploads uploads, AccessPeek access) {
        this.context = context;
        this.model = context.browse();
        this.texts = context.ui().texts(BrowseController.class);
        ItemWords words = new ItemWords(context.ui().formats());
        this.drops = new ListDrops(model, uploads, texts, this::showOffer);
        this.table = new BlobTable(model, words, access, texts, () -> new BlobRow(words, this::open, drops));
        this.root = Views.load(this, "Browse.fxml", texts);
        DropZone.install(stage, drops);
    }

    /// What a drop on the list, on a folder or on a connection does.
    public DropZone.Behaviour drops() {
        return drops;
    }

    /// The view, for the middle of the window.
    public Parent root() {
        return root;
    }

    /// The table itself, for focus and keys.
    public TableView<?> table() {
        return table.node();
    }

    @FXML
    void initialize() {
        stage.getChildren().addFirst(table.node());
        context.commands().all().stream()
                .filter(command -> ListKeys.SUMMARY.contains(command.id()))
                .forEach(command ->
                        summaryActions.getChildren().add(CommandViews.button(command, ListKeys.icon(command.id()))));
        ContextMenu menu = ListKeys.contextMenu(context.commands());
        table.node().setContextMenu(menu);
        new ListKeys(context.commands(), table::typeAhead).install(table.node());
        new ColumnMemory(table.node(), context.ui().remembered(), model).install();
        table.showOrder(model.query());
        bind(model.stateProperty());
        bind(model.arrangementProperty());
        model.selectionProperty().subscribe(this::showSelection);
        Command stopping = context.commands().get(CommandId.STOP);
        stop.setText(stopping.text());
        stop.setOnAction(_ -> stopping.run());
        patience.setOnFinished(_ -> {
            loading.setVisible(true);
            place.setVisible(PlaceView.of(
                            model.stateProperty().get(),
                            model.arrangementProperty().get(),
                            texts)
                    .isPresent());
        });
        bannerAction.setOnAction(_ -> model.refresh());
    }

    private void bind(ObservableValue<?> value) {
        value.subscribe(_ -> showState());
    }

    private void showState() {
        ListingState state = model.stateProperty().get();
        Arrangement shown = model.arrangementProperty().get();
        Optional<PlaceView> view = PlaceView.of(state, shown, texts);
        if (state instanceof ListingState.Loading(var count, var refreshing)) {
            loadingText.setText(texts.get(refreshing ? "loading.refresh" : "loading.count", count));
            showWaiting(view);
        } else {
            patience.stop();
            loading.setVisible(false);
            place.setVisible(view.isPresent());
        }
        table.node().setMouseTransparent(view.isPresent() && shown.size() == 0);
        view.ifPresent(now ->
                new PlacePane(placeIcon, placeTitle, placeText, placeActions).show(now, context.commands(), texts));
        Optional<String> partial = partial(state);
        banner.setVisible(partial.isPresent());
        banner.setManaged(partial.isPresent());
        partial.ifPresent(bannerText::setText);
    }

    private void showWaiting(Optional<PlaceView> view) {
        if (loading.isVisible() || view.isEmpty()) {
            place.setVisible(view.isPresent());
        }
        if (!loading.isVisible() && patience.getStatus() != Animation.Status.RUNNING) {
            patience.playFromStart();
        }
    }

    private Optional<String> partial(ListingState state) {
        return state instanceof ListingState.Partial(var count, var failure, var _)
                ? Optional.of(failure.map(why -> texts.get("banner.partial-failed", count, why.sentence()))
                        .orElseGet(() -> texts.get("banner.partial-stopped", count)))
                : Optional.empty();
    }

    private void showSelection(Selection selection) {
        boolean some = selection.count() > 0;
        summary.setVisible(some);
        summary.setManaged(some);
        if (!some) {
            return;
        }
        String size = context.ui().formats().size(selection.bytes());
        String key = selection.everything()
                ? "selection.everything"
                : selection.blobs() > 0 ? "selection.summary.bytes" : "selection.summary";
        String folders = selection.folders() > 0 && selection.blobs() > 0 ? texts.get("selection.folders") : "";
        String words = texts.get(key, selection.count(), size) + folders;
        summaryText.setText(words);
        summaryText.setTooltip(new Tooltip(words));
    }

    /// Opens what has the focus: goes into a folder, shows a blob in the inspector.
    public void openFocused() {
        table.withFocused(this::open);
    }

    private void open(Item item) {
        if (item instanceof Item.Blob) {
            context.ui().panes().inspectorProperty().set(true);
        } else {
            model.enter(item);
        }
    }

    private void showOffer(Optional<DropOffer> offer) {
        // Over a folder's row the row is the target, and the list around it is not.
        boolean list = offer.flatMap(DropOffer::target)
                .filter(model.location()::equals)
                .isPresent();
        stage.pseudoClassStateChanged(DropZone.TARGET, list);
        dropLabel.setVisible(offer.isPresent());
        offer.filter(now -> !now.label().equals(dropLabel.getText())).ifPresent(now -> {
            dropLabel.setText(now.label());
            dropLabel.setGraphic((now.isAccepted() ? Icon.UPLOAD_CLOUD : Icon.LOCK).node());
            dropLabel.getStyleClass().removeAll("drop-yes", "drop-no");
            dropLabel.getStyleClass().add(now.isAccepted() ? "drop-yes" : "drop-no");
        });
    }
}
