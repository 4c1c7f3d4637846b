package dev.blobfish.app.shell;

import dev.blobfish.app.fx.Panes;
import dev.blobfish.app.fx.Remembered;
import dev.blobfish.app.fx.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Sidebar, list and inspector side by side, with remembered widths. In a narrow window the inspector lies over the
/// list.
final class Layout {

    /// Below this width in pixels the inspector is an overlay.
    static final double NARROW = 1100;

    static final double SIDEBAR = 220;
    static final double INSPECTOR = 320;

    private final Panes panes;
    private final Remembered remembered;
    private final StackPane middle;
    private final SplitPane split;
    private final StackPane overlay;
    private final List<Node> parts = new ArrayList<>();
    private boolean wasInspecting = true;

    Layout(Ui ui, StackPane middle, SplitPane split, StackPane overlay) {
        this.panes = ui.panes();
        this.remembered = ui.remembered();
        this.middle = middle;
        this.split = split;
        this.overlay = overlay;
    }

    void arrange(Region sidebar, Region list, Region inspector) {
        parts.addAll(List.of(sidebar, list, inspector));
        size(sidebar, 160, width("sidebar", SIDEBAR), 400);
        size(inspector, 280, width("inspector", INSPECTOR), 560);
        list.setMinWidth(320);
        SplitPane.setResizableWithParent(sidebar, false);
        SplitPane.setResizableWithParent(inspector, false);
        remember(sidebar, "sidebar");
        remember(inspector, "inspector");
        overlay.setMaxWidth(INSPECTOR);
        overlay.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                panes.inspectorProperty().set(false);
                Node table = list.lookup("#blobs");
                if (table != null) {
                    table.requestFocus();
                }
                event.consume();
            }
        });
        panes.sidebarProperty().subscribe(this::lay);
        panes.inspectorProperty().subscribe(this::lay);
        middle.widthProperty().subscribe((before, now) -> {
            boolean first = before.doubleValue() == 0;
            if (first || isNarrow(before.doubleValue()) != isNarrow(now.doubleValue())) {
                fit(isNarrow(now.doubleValue()), first);
            }
        });
    }

    private static void size(Region part, double min, double preferred, double max) {
        part.setMinWidth(min);
        part.setPrefWidth(preferred);
        part.setMaxWidth(max);
    }

    private double width(String name, double atFirst) {
        return remembered
                .get("width." + name)
                .filter(text -> text.matches("\\d{2,4}"))
                .map(Double::valueOf)
                .orElse(atFirst);
    }

    private void remember(Region part, String name) {
        part.widthProperty().subscribe((_, now) -> {
            if (now.doubleValue() > 0 && split.getItems().contains(part)) {
                remembered.put("width." + name, String.format(Locale.ROOT, "%.0f", now.doubleValue()));
            }
        });
    }

    private static boolean isNarrow(double width) {
        return width < NARROW;
    }

    // An overlay hides what is under it, so it waits until it is asked for; with room again, the pane is back.
    private void fit(boolean narrow, boolean first) {
        if (narrow) {
            panes.narrow(true);
            wasInspecting = panes.inspectorProperty().get();
            panes.inspectorProperty().set(false);
        } else if (!first) {
            panes.inspectorProperty().set(wasInspecting);
            panes.narrow(false);
        }
        lay();
    }

    private void lay() {
        boolean narrow = isNarrow(middle.getWidth());
        boolean inspecting = panes.inspectorProperty().get();
        Node inspector = parts.get(2);
        List<Node> side = new ArrayList<>();
        if (panes.sidebarProperty().get()) {
            side.add(parts.get(0));
        }
        side.add(parts.get(1));
        overlay.getChildren().clear();
        if (inspecting && !narrow) {
            side.add(inspector);
        }
        split.getItems().setAll(side);
        overlay.setVisible(inspecting && narrow);
        if (inspecting && narrow) {
            overlay.getChildren().setAll(inspector);
        }
        place();
    }

    private void place() {
        double total = middle.getWidth();
        if (total <= 0) {
            return;
        }
        int divider = 0;
        if (split.getItems().contains(parts.get(0))) {
            split.setDividerPosition(divider++, width("sidebar", SIDEBAR) / total);
        }
        if (split.getItems().contains(parts.get(2))) {
            split.setDividerPosition(divider, 1 - width("inspector", INSPECTOR) / total);
        }
    }
}
