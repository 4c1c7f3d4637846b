package dev.blobfish.app.transfers;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/// The only bridge between the engine and the drawer: samples the model ten times a second on the FX thread, and rests
/// while
/// nobody can see the window.
public final class TransferFeed {
    private static final Duration TENTH = Duration.millis(100);

    private final Timeline timeline;

    public TransferFeed(TransfersModel model) {
        timeline = new Timeline(new KeyFrame(TENTH, _ -> model.sample()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /// Samples from now on, except while the window is minimised.
    public void start(ObservableValue<Boolean> minimised) {
        minimised.subscribe(hidden -> {
            if (hidden) {
                timeline.pause();
            } else {
                timeline.play();
            }
        });
    }

    public void stop() {
        timeline.stop();
    }
}
