package dev.blobfish.app.shell;

import dev.blobfish.app.commands.Command;
import dev.blobfish.app.fx.DialogCard;
import dev.blobfish.app.fx.Dialogs;
import dev.blobfish.app.fx.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every command by name: type, choose with the arrows, run with Enter.
final class Palette {

    private static final double ROW = 32;
    private static final int ROWS = 10;

    private final PaletteModel model;
    private final Dialogs dialogs;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final DialogCard card;

    Palette(PaletteModel model, Dialogs dialogs, Texts texts, String title) {
        this.model = model;
        this.dialogs = dialogs;
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ROWS + 2);
        list.setAccessibleText(texts.get("palette.accessible"));
        list.setPlaceholder(new Label(texts.get("palette.none")));
        list.setCellFactory(_ -> new CommandCell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> run());
        field.setId("palette-field");
        field.setPromptText(texts.get("palette.prompt"));
        field.setAccessibleText(texts.get("palette.prompt"));
        field.textProperty().subscribe(this::find);
        field.setOnAction(_ -> run());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        VBox body = new VBox(8, field, list);
        card = new DialogCard(title, body, 560).focusFirst(field);
    }

    void show() {
        dialogs.show(card);
    }

    private void find(String text) {
        list.getItems().setAll(model.find(text));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int size = list.getItems().size();
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) step, 0, Math.max(0, size - 1));
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - ROWS + 2));
            event.consume();
        }
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.isEnabled()) {
            dialogs.close(card);
            chosen.run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        private final Label name = new Label();
        private final Label aside = new Label();
        private final Region gap = new Region();
        private final HBox line = new HBox(12, name, gap, aside);

        CommandCell() {
            HBox.setHgrow(gap, Priority.ALWAYS);
            line.setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("palette-cell");
            name.setMinWidth(Region.USE_PREF_SIZE);
            aside.getStyleClass().add("palette-aside");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            String why = command.whyNotProperty().get();
            name.setText(command.text());
            name.setOpacity(why.isEmpty() ? 1 : 0.7);
            aside.setText(why.isEmpty() ? command.keysText() : why);
            setAccessibleText(command.text() + ", " + aside.getText());
            setGraphic(line);
        }
    }
}
