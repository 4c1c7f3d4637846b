package dev.blobfish.app.shell;

import dev.blobfish.app.fx.Remembered;
import dev.blobfish.icons.BlobfishIcons;
import javafx.application.Platform;
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
        showWhenDrawn(scene);
    }

    // The system shows a window before its first frame is there; it is seen when that frame is.
    private void showWhenDrawn(Scene scene) {
        stage.setOpacity(0);
        scene.addPostLayoutPulseListener(new Runnable() {
            private int pulses;

            @Override
            public void run() {
                pulses++;
                if (pulses > 1) {
                    scene.removePostLayoutPulseListener(this);
                    stage.setOpacity(1);
                } else {
                    Platform.requestNextPulse();
                }
            }
        });
        stage.show();
    }
}
