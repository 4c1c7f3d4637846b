package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Remembered;
import dev.blobfish.sdk.transfer.Pace;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;

/// How the drawer stands, remembered between runs, and how hard the queue works, which the library remembers for every
/// program that runs the queue. FX thread.
public final class DrawerSettings {
    /// Speed limits offered, in bytes per second.
    public static final List<Long> LIMITS =
            List.of(0L, 250_000L, 500_000L, 1_000_000L, 2_000_000L, 5_000_000L, 10_000_000L);
    public static final int MIN_WORKERS = 1;
    public static final int MAX_WORKERS = 64;
    static final double MIN_HEIGHT = 140;
    static final double MAX_HEIGHT = 640;
    private static final double USUAL_HEIGHT = 220;
    private static final int USUAL_WORKERS = 8;

    private final BooleanProperty open;
    private final DoubleProperty height;
    private final IntegerProperty workers = new SimpleIntegerProperty(this, "workers", USUAL_WORKERS);
    private final LongProperty limit = new SimpleLongProperty(this, "limit");

    public DrawerSettings(Remembered remembered) {
        open = new SimpleBooleanProperty(
                this,
                "open",
                remembered.get("drawer.open").map(Boolean::parseBoolean).orElse(false));
        height = new SimpleDoubleProperty(
                this, "height", Math.clamp(number(remembered, "drawer.height", USUAL_HEIGHT), MIN_HEIGHT, MAX_HEIGHT));
        open.subscribe(value -> remembered.put("drawer.open", value.toString()));
        height.subscribe(value -> remembered.put("drawer.height", value.toString()));
    }

    private static double number(Remembered remembered, String key, double usual) {
        try {
            return remembered
                    .get(key)
                    .map(Double::parseDouble)
                    .filter(Double::isFinite)
                    .orElse(usual);
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /// Takes what the queue does now. Until then the figures are the usual ones.
    public void follow(Pace pace) {
        workers.set(pace.workers());
        limit.set(pace.uploadLimit());
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /// Height of the open drawer, in pixels.
    public DoubleProperty heightProperty() {
        return height;
    }

    /// Requests at a time, [#MIN_WORKERS] to [#MAX_WORKERS].
    public IntegerProperty workersProperty() {
        return workers;
    }

    /// Bytes per second each way, 0 for no limit.
    public LongProperty limitProperty() {
        return limit;
    }
}
