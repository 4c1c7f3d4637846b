package dev.blobfish.app.shell;

import dev.blobfish.app.fx.Remembered;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stands and how large it is, from one run to the next. A place on a monitor that is gone is not
/// used.
final class Geometry {

    static final double MIN_WIDTH = 900;
    static final double MIN_HEIGHT = 560;
    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;
    private static final String KEY = "window";
    private static final String MAXIMISED = "window.maximised";

    private final Remembered remembered;

    Geometry(Remembered remembered) {
        this.remembered = remembered;
    }

    void apply(Stage stage) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(USUAL_WIDTH, Math.max(MIN_WIDTH, screen.getWidth())));
        stage.setHeight(Math.min(USUAL_HEIGHT, Math.max(MIN_HEIGHT, screen.getHeight())));
        remembered
                .get(KEY)
                .flatMap(Geometry::parse)
                .filter(Geometry::isOnScreen)
                .ifPresent(bounds -> {
                    stage.setX(bounds.getMinX());
                    stage.setY(bounds.getMinY());
                    stage.setWidth(bounds.getWidth());
                    stage.setHeight(bounds.getHeight());
                });
        stage.setMaximized(remembered.get(MAXIMISED).map(Boolean::parseBoolean).orElse(false));
    }

    void save(Stage stage) {
        remembered.put(MAXIMISED, Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            remembered.put(
                    KEY,
                    String.format(
                            Locale.ROOT,
                            "%.0f,%.0f,%.0f,%.0f",
                            stage.getX(),
                            stage.getY(),
                            stage.getWidth(),
                            stage.getHeight()));
        }
    }

    static Optional<Rectangle2D> parse(String text) {
        if (!text.matches("-?\\d{1,6},-?\\d{1,6},\\d{3,5},\\d{3,5}")) {
            return Optional.empty();
        }
        double[] parts = Arrays.stream(text.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Optional.of(
                new Rectangle2D(parts[0], parts[1], Math.max(MIN_WIDTH, parts[2]), Math.max(MIN_HEIGHT, parts[3])));
    }

    // The title bar must be in reach, or nobody can move the window back.
    private static boolean isOnScreen(Rectangle2D bounds) {
        return !Screen.getScreensForRectangle(bounds.getMinX() + 40, bounds.getMinY(), bounds.getWidth() - 80, 24)
                .isEmpty();
    }
}
