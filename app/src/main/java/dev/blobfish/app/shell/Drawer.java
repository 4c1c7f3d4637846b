package dev.blobfish.app.shell;

import dev.blobfish.app.fx.Remembered;
import dev.blobfish.app.fx.Ui;
import java.util.Locale;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The drawer of transfers at the bottom: its head always, its table when it is open; the upper edge can be dragged.
final class Drawer {

    private static final String REMEMBERED = "height.transfers";
    private static final double USUAL = 232;
    private static final double LEAST = 120;
    private static final double EDGE = 5;

    private final Ui ui;
    private final StackPane place;
    private double height;
    private boolean dragging;

    Drawer(Ui ui, StackPane place) {
        this.ui = ui;
        this.place = place;
        this.height = remembered(ui.remembered());
    }

    private static double remembered(Remembered remembered) {
        return remembered
                .get(REMEMBERED)
                .filter(text -> text.matches("\\d{2,4}"))
                .map(Double::valueOf)
                .orElse(USUAL);
    }

    void hold(Region content) {
        content.setMinHeight(0);
        place.getChildren().setAll(content);
        ui.panes().transfersProperty().subscribe(this::size);
        place.addEventFilter(MouseEvent.MOUSE_MOVED, event -> place.setCursor(atEdge(event) ? Cursor.V_RESIZE : null));
        place.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            dragging = atEdge(event);
            if (dragging) {
                event.consume();
            }
        });
        place.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    private boolean atEdge(MouseEvent event) {
        return ui.panes().transfersProperty().get() && event.getY() < EDGE;
    }

    private void drag(MouseEvent event) {
        if (dragging) {
            double most = place.getScene().getHeight() * 0.6;
            height = Math.clamp(place.getHeight() - event.getY(), LEAST, Math.max(LEAST, most));
            ui.remembered().put(REMEMBERED, String.format(Locale.ROOT, "%.0f", height));
            size();
            event.consume();
        }
    }

    private void size() {
        double wanted = ui.panes().transfersProperty().get() ? height : MainController.DRAWER_HEAD;
        place.setMinHeight(wanted);
        place.setPrefHeight(wanted);
        place.setMaxHeight(wanted);
    }
}
