package dev.blobfish.app.browse;

import javafx.animation.AnimationTimer;

/// Lets the first screenful of a place appear over a few pulses. Filling it at once held the toolkit for more than
/// 100 ms where nothing like it had been drawn before (measured in `bench/results/window.md`).
final class FirstRows extends AnimationTimer {

    private static final int BEGINNING = 6;
    private static final int SCREENFUL = 48;

    private final RowList rows;
    private int limit;

    FirstRows(RowList rows) {
        this.rows = rows;
    }

    /// To be called before rows come where there were none.
    void begin() {
        limit = BEGINNING;
        rows.limit(limit);
        start();
    }

    @Override
    public void handle(long now) {
        limit *= 2;
        if (limit < SCREENFUL) {
            rows.limit(limit);
        } else {
            rows.limit(Integer.MAX_VALUE);
            stop();
        }
    }
}
