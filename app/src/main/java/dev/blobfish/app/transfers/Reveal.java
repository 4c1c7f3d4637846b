package dev.blobfish.app.transfers;

import dev.blobfish.app.browse.Location;
import java.nio.file.Path;

/// Shows where a finished transfer went. FX thread.
public interface Reveal {
    /// Opens a place of a store in the list.
    void inList(Location place);

    /// Opens a folder of this computer with the desktop's file manager.
    void inFolder(Path folder);

    void copy(String text);
}
