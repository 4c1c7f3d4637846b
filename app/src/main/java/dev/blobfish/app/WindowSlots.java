package dev.blobfish.app;

import dev.blobfish.app.shell.Slots;

/// The views that fill the places of the main window.
public final class WindowSlots {

    private WindowSlots() {}

    /// All of them.
    public static Slots standard() {
        return Slots.empty();
    }
}
