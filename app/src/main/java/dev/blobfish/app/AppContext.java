package dev.blobfish.app;

import dev.blobfish.app.browse.BrowseModel;
import dev.blobfish.app.commands.Commands;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.app.fx.Ui;

/// What a view of the main window is made with.
///
/// @param graph the parts behind the window; most of their methods block
public record AppContext(AppGraph graph, Stores stores, Ui ui, Commands commands, BrowseModel browse, Hooks hooks) {

    /// What views may ask of the window.
    ///
    /// @param connectionsChanged to be run after connections were added, edited or removed
    /// @param accessChanged to be run after somebody's rights were changed, so that the list shows them
    /// @param close closes the window without a question; the command `QUIT` asks first
    public record Hooks(Runnable connectionsChanged, Runnable accessChanged, Runnable close) {}

    /// The window's view of the connections of a graph.
    public static Stores stores(AppGraph graph) {
        return new GraphStores(graph);
    }
}
