package dev.blobfish.app.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/// Light or dark: follows the desktop unless a person has chosen, and changes without a restart. FX thread only.
///
/// `tokens.css` names meanings, `light.css` and `dark.css` give them values, `components.css` and `details.css` use
/// them.
public final class Theme {

    private static final String REMEMBERED = "theme";

    // As -bf-ground in light.css and dark.css: a scene's fill cannot be styled.
    private static final Color LIGHT_GROUND = Color.web("#ffffff");
    private static final Color DARK_GROUND = Color.web("#0d1117");

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.SYSTEM);
    private final ObjectBinding<ColorScheme> scheme;

    /// What a person wants.
    public enum Mode {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// @param desktop the desktop's scheme, [Platform#getPreferences] in the product
    public Theme(Remembered remembered, ObservableValue<ColorScheme> desktop) {
        mode.set(remembered.get(REMEMBERED).map(Theme::parse).orElse(Mode.SYSTEM));
        mode.subscribe(chosen -> remembered.put(REMEMBERED, chosen.name()));
        scheme = Bindings.createObjectBinding(() -> choose(mode.get(), desktop.getValue()), mode, desktop);
    }

    /// Follows the desktop.
    public static Theme live(Remembered remembered) {
        return new Theme(remembered, Platform.getPreferences().colorSchemeProperty());
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// What is shown now.
    public ObservableValue<ColorScheme> scheme() {
        return scheme;
    }

    /// Styles a scene and keeps it in step from now on. Popups take the styles of the window that they belong to.
    public void apply(Scene scene) {
        scheme.subscribe(now -> style(scene, now));
    }

    private static void style(Scene scene, ColorScheme now) {
        boolean dark = now == ColorScheme.DARK;
        // What the system paints before the first frame is there, and while a window grows.
        scene.setFill(dark ? DARK_GROUND : LIGHT_GROUND);
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(List.of(
                        sheet("tokens.css"),
                        sheet(dark ? "dark.css" : "light.css"),
                        sheet("components.css"),
                        sheet("details.css")));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }

    private static ColorScheme choose(Mode mode, ColorScheme desktop) {
        return switch (mode) {
            case SYSTEM -> desktop;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    private static Mode parse(String name) {
        for (Mode candidate : Mode.values()) {
            if (candidate.name().equals(name)) {
                return candidate;
            }
        }
        return Mode.SYSTEM;
    }
}
