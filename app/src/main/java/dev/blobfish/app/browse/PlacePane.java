package dev.blobfish.app.browse;

import dev.blobfish.app.commands.Command;
import dev.blobfish.app.commands.Commands;
import dev.blobfish.app.fx.Clipboards;
import dev.blobfish.app.fx.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where a [PlaceView] is shown. FX thread only.
record PlacePane(FontIcon icon, Label title, Label text, HBox actions) {

    void show(PlaceView view, Commands commands, Texts texts) {
        view.icon().show(icon);
        title.setText(view.title());
        text.setText(view.text());
        actions.getChildren().clear();
        for (PlaceView.Action action : view.actions()) {
            Command command = commands.get(action.command());
            Button button = new Button(action.label().orElseGet(command::text));
            button.setOnAction(_ -> command.run());
            button.disableProperty().bind(command.disabled());
            if (actions.getChildren().isEmpty()) {
                button.getStyleClass().add("accent");
            }
            actions.getChildren().add(button);
        }
        view.details().ifPresent(failure -> {
            Button details = new Button(texts.get("state.details"));
            details.setOnAction(_ -> Clipboards.copy(failure.details()));
            actions.getChildren().add(details);
        });
    }
}
