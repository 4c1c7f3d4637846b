package dev.blobfish.app.shell;

import dev.blobfish.app.browse.DropOffer;
import dev.blobfish.app.browse.DropZone;
import dev.blobfish.app.browse.Location;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A connection: icon, title, and a dot that says how it is.
final class ConnectionCell extends ListCell<SidebarModel.Entry> {

    private final Texts texts;
    private final FontIcon icon = Icon.REMOTE_STORE.node();
    private final Label title = new Label();
    private final Region dot = new Region();
    private final HBox line = new HBox(icon, title, dot);
    private final Tooltip tooltip = new Tooltip();

    ConnectionCell(
            Texts texts,
            Consumer<SidebarModel.Entry> open,
            Predicate<SidebarModel.Entry> isShown,
            DropZone.Behaviour drops) {
        this.texts = texts;
        getStyleClass().add("connection");
        line.getStyleClass().add("connection-line");
        line.setAlignment(Pos.CENTER_LEFT);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        dot.getStyleClass().add("dot");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                open.accept(getItem());
            }
        });
        // The menu speaks of the connection that is shown, so the one under the pointer is shown first.
        setOnContextMenuRequested(_ -> {
            if (getItem() != null && !isShown.test(getItem())) {
                open.accept(getItem());
            }
        });
        DropZone.install(this, new OnConnection(drops));
    }

    @Override
    protected void updateItem(SidebarModel.@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        (entry.isLocal() ? Icon.LOCAL_STORE : Icon.REMOTE_STORE).show(icon);
        title.setText(entry.profile().title());
        String health = entry.health().name().toLowerCase(Locale.ROOT);
        dot.getStyleClass().setAll("dot", "dot-" + health);
        String word = texts.get("health." + health);
        tooltip.setText(entry.profile().title() + "\n"
                + (entry.isLocal()
                        ? texts.get("sidebar.local")
                        : entry.profile().endpoint()) + "\n" + word);
        setTooltip(tooltip);
        setAccessibleText(entry.profile().title() + ", " + word);
        setGraphic(line);
    }

    private final class OnConnection implements DropZone.Behaviour {
        private final DropZone.Behaviour drops;

        OnConnection(DropZone.Behaviour drops) {
            this.drops = drops;
        }

        @Override
        public Optional<Location> place() {
            SidebarModel.Entry entry = getItem();
            return Optional.ofNullable(entry)
                    .map(present -> present.profile()
                            .container()
                            .map(only -> Location.of(present.profile().id(), only))
                            .orElseGet(() -> Location.root(present.profile().id())));
        }

        @Override
        public DropOffer offer(int files, Location place) {
            return drops.offer(files, place);
        }

        @Override
        public void label(Optional<DropOffer> offer) {
            drops.label(offer);
        }

        @Override
        public void spring(Location place) {
            drops.spring(place);
        }

        @Override
        public void drop(Location place, List<Path> files) {
            drops.drop(place, files);
        }
    }
}
