package dev.blobfish.app.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The desktop's clipboard. FX thread only.
public final class Clipboards {

    private Clipboards() {}

    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// The files and folders that were copied in a file manager; empty where there are none.
    public static List<Path> files() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasFiles()
                ? clipboard.getFiles().stream().map(File::toPath).toList()
                : List.of();
    }
}
