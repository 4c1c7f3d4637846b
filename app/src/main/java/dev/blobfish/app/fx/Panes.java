package dev.blobfish.app.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Which panes of the window are open. Remembered from one run to the next. FX thread only.
public final class Panes {

    private final BooleanProperty sidebar;
    private final BooleanProperty inspector;
    private final BooleanProperty transfers;

    public Panes(Remembered remembered) {
        sidebar = property(remembered, "pane.sidebar", true);
        inspector = property(remembered, "pane.inspector", true);
        transfers = property(remembered, "pane.transfers", false);
    }

    private static BooleanProperty property(Remembered remembered, String key, boolean atFirst) {
        boolean value = remembered.get(key).map(Boolean::parseBoolean).orElse(atFirst);
        BooleanProperty property = new SimpleBooleanProperty(value);
        property.subscribe((_, open) -> remembered.put(key, Boolean.toString(open)));
        return property;
    }

    public BooleanProperty sidebarProperty() {
        return sidebar;
    }

    public BooleanProperty inspectorProperty() {
        return inspector;
    }

    /// Whether the drawer of transfers shows its table, not its headline alone.
    public BooleanProperty transfersProperty() {
        return transfers;
    }
}
