package dev.blobfish.app.shell;

import dev.blobfish.app.AppContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Region;

/// The parts of the window that come from other packages.
///
/// @param inspector the pane on the right
/// @param transfers the drawer at the bottom; its first [MainController#DRAWER_HEAD] pixels stay visible when it is
/// closed
/// @param commands give further commands their meaning
public record Slots(
        Function<AppContext, Region> inspector,
        Function<AppContext, Region> transfers,
        List<Consumer<AppContext>> commands) {

    /// Nothing but the list.
    public static Slots empty() {
        return new Slots(_ -> new Region(), _ -> new Region(), List.of());
    }
}
