package dev.blobfish.app.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Which panes of the window are open. Remembered from one run to the next. FX thread only.
public final class Panes {

    private static final String INSPECTOR = "pane.inspector";

    private final BooleanProperty sidebar;
    private final BooleanProperty inspector;
    private final BooleanProperty transfers;
    private boolean narrow;

    public Panes(Remembered remembered) {
        sidebar = property(remembered, "pane.sidebar", true);
        inspector = new SimpleBooleanProperty(
                remembered.get(INSPECTOR).map(Boolean::parseBoolean).orElse(true));
        inspector.subscribe((_, open) -> {
            if (!narrow) {
                remembered.put(INSPECTOR, Boolean.toString(open));
            }
        });
        transfers = property(remembered, "pane.transfers", false);
    }

    private static BooleanProperty property(Remembered remembered, String key, boolean atFirst) {
        boolean value = remembered.get(key).map(Boolean::parseBoolean).orElse(atFirst);
        BooleanProperty property = new SimpleBooleanProperty(value);
        property.subscribe((_, open) -> remembered.put(key, Boolean.toString(open)));
        return property;
    }

    /// Says whether there is room for the inspector beside the list. Where there is none it opens for a moment
    /// only, and
    /// that is not remembered.
    public void narrow(boolean isNarrow) {
        narrow = isNarrow;
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
