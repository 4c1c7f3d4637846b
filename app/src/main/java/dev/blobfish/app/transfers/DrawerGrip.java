package dev.blobfish.app.transfers;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The upper edge of the open drawer: dragged up and down it changes the height, a double click brings the usual one
/// back.
final class DrawerGrip {
    private static final double USUAL = 220;

    private final Region drawer;
    private final DrawerSettings settings;
    private double heightBefore;
    private double pressedAt;

    DrawerGrip(Region grip, Region drawer, DrawerSettings settings) {
        this.drawer = drawer;
        this.settings = settings;
        grip.setCursor(Cursor.V_RESIZE);
        grip.setOnMousePressed(this::pressed);
        grip.setOnMouseDragged(this::dragged);
        grip.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settings.heightProperty().set(USUAL);
            }
        });
    }

    private void pressed(MouseEvent event) {
        heightBefore = drawer.getHeight();
        pressedAt = event.getScreenY();
    }

    private void dragged(MouseEvent event) {
        double wanted = heightBefore + pressedAt - event.getScreenY();
        settings.heightProperty().set(Math.clamp(wanted, DrawerSettings.MIN_HEIGHT, DrawerSettings.MAX_HEIGHT));
    }
}
