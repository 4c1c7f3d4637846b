package dev.blobfish.app.shell;

import dev.blobfish.app.AppContext;
import javafx.scene.layout.Region;

/// Makes the parts of the window that come from other packages, and gives their commands a meaning. FX thread.
@FunctionalInterface
public interface Slots {

    Filled fill(AppContext context);

    /// What was made.
    ///
    /// @param inspector the pane on the right
    /// @param transfers the drawer at the bottom, which knows by itself how high it is
    record Filled(Region inspector, Region transfers) {}

    /// Nothing but the list.
    static Slots empty() {
        return _ -> new Filled(new Region(), new Region());
    }
}
