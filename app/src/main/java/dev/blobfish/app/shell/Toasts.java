package dev.blobfish.app.shell;

import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Notices;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows notices for a moment at the bottom of the window.
final class Toasts {

    private static final Duration SHOWN = Duration.seconds(5);
    private static final int AT_ONCE = 3;

    private final Notices notices;
    private final VBox place;

    Toasts(Notices notices, VBox place) {
        this.notices = notices;
        this.place = place;
    }

    void start() {
        notices.latestProperty().subscribe(notice -> {
            if (notice != null) {
                show(notice);
            }
        });
    }

    private void show(Notices.Notice notice) {
        HBox toast = new HBox(icon(notice.kind()), text(notice));
        toast.getStyleClass().addAll("toast", style(notice.kind()));
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(notice.text());
        notice.action().ifPresent(action -> {
            Button button = new Button(action.label());
            button.getStyleClass().addAll("flat", "small");
            button.setOnAction(_ -> {
                place.getChildren().remove(toast);
                action.run().run();
            });
            toast.getChildren().add(button);
        });
        toast.setOnMouseClicked(_ -> place.getChildren().remove(toast));
        place.getChildren().add(toast);
        if (place.getChildren().size() > AT_ONCE) {
            place.getChildren().removeFirst();
        }
        PauseTransition pause = new PauseTransition(SHOWN);
        pause.setOnFinished(_ -> place.getChildren().remove(toast));
        pause.play();
    }

    private static Label text(Notices.Notice notice) {
        String more = notice.failure()
                .map(failure -> "\n" + failure.sentence() + " " + failure.nextStep())
                .orElse("");
        Label label = new Label(notice.text() + more);
        label.setWrapText(true);
        label.setMaxWidth(440);
        return label;
    }

    private static FontIcon icon(Notices.Kind kind) {
        return switch (kind) {
            case INFO -> Icon.INFO.node();
            case SUCCESS -> Icon.DONE.node();
            case PROBLEM -> Icon.ERROR.node();
        };
    }

    private static String style(Notices.Kind kind) {
        return switch (kind) {
            case INFO -> "toast-info";
            case SUCCESS -> "toast-success";
            case PROBLEM -> "toast-problem";
        };
    }
}
