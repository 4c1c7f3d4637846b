package dev.blobfish.app.browse;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Lists the place in view again while transfers arrive, but not for each of them: at once every two seconds, in a
/// large
/// place every twenty. FX thread only.
public final class AutoRefresh {

    private static final int LARGE = 10_000;
    private static final Duration USUAL = Duration.seconds(2);
    private static final Duration PATIENT = Duration.seconds(20);

    private final BrowseModel model;
    private final PauseTransition pause = new PauseTransition();
    private boolean waiting;

    public AutoRefresh(BrowseModel model) {
        this.model = model;
        pause.setOnFinished(_ -> {
            waiting = false;
            if (!(model.stateProperty().get() instanceof ListingState.Loading)) {
                model.refresh();
            }
        });
    }

    /// Something may have arrived where the list is.
    public void changed() {
        if (!waiting) {
            waiting = true;
            boolean large = model.arrangementProperty().get().rows().count() > LARGE;
            pause.setDuration(large ? PATIENT : USUAL);
            pause.playFromStart();
        }
    }
}
