package dev.blobfish.app;

import dev.blobfish.app.browse.BrowseModel;
import dev.blobfish.app.commands.Commands;
import dev.blobfish.app.fx.Stores;
import dev.blobfish.app.fx.Ui;

/// What a view of the main window is made with.
public record AppContext(Stores stores, Ui ui, Commands commands, BrowseModel browse) {}
