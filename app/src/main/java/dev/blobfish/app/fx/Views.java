package dev.blobfish.app.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the FXML of a view from beside its controller.
public final class Views {

    private Views() {}

    /// The root node of `file`, wired to `controller`, its `%keys` filled from `texts`. FX thread, or any before
    /// the node is shown.
    public static Parent load(Object controller, String file, Texts texts) {
        URL url = Objects.requireNonNull(controller.getClass().getResource(file), file);
        FXMLLoader loader = new FXMLLoader(url, texts.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
