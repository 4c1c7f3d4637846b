package dev.blobfish.app.shell;

import dev.blobfish.app.fx.Remembered;
import dev.blobfish.icons.BlobfishIcons;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The frame around the main window: title, icon, place and size.
public final class WindowFrame {

    private final Stage stage;
    private final Geometry geometry;

    public WindowFrame(Stage stage, Remembered remembered) {
        this.stage = stage;
        this.geometry = new Geometry(remembered);
    }

    /// Shows it.
    ///
    /// @param quit asks whether to close, and closes
    /// @param closed runs when it is gone
    public void show(Scene scene, Runnable quit, Runnable closed) {
        stage.setTitle("Blobfish");
        geometry.apply(stage);
        BlobfishIcons.pngs().forEach(icon -> stage.getIcons().add(new Image(icon.toExternalForm())));
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit.run();
        });
        stage.setOnHiding(_ -> geometry.save(stage));
        stage.setOnHidden(_ -> closed.run());
        stage.show();
    }
}
