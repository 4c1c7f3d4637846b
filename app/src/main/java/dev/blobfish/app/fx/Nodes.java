package dev.blobfish.app.fx;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/// Small things that many views do to their nodes. FX thread only.
public final class Nodes {
    private Nodes() {}

    /// Shows a node, or takes it out of the layout too.
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// Makes a button an icon with a name: in its tooltip, and for screen readers.
    public static void icon(ButtonBase button, Icon icon, String name) {
        button.setGraphic(icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setText(name);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }
}
