package dev.blobfish.app.shell;

import dev.blobfish.app.Version;
import dev.blobfish.app.commands.Command;
import dev.blobfish.app.commands.CommandId;
import dev.blobfish.app.commands.Commands;
import dev.blobfish.app.fx.Clipboards;
import dev.blobfish.app.fx.DialogCard;
import dev.blobfish.app.fx.Formats;
import dev.blobfish.app.fx.Notices;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Sheets to read: shortcuts, problems, about.
final class Sheets {

    private final Ui ui;
    private final Commands commands;
    private final Texts texts;

    Sheets(Ui ui, Commands commands, Texts texts) {
        this.ui = ui;
        this.commands = commands;
        this.texts = texts;
    }

    void shortcuts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, new ColumnConstraints());
        int row = 0;
        for (CommandId.Group group : CommandId.Group.values()) {
            Label title = new Label(commands.title(group));
            title.getStyleClass().add("sheet-group");
            grid.add(title, 0, row++, 2, 1);
            for (Command command : commands.all()) {
                if (command.id().group() == group && !command.keysText().isEmpty()) {
                    Label keys = new Label(command.keysText());
                    keys.getStyleClass().add("keys");
                    grid.addRow(row++, new Label(command.text()), keys);
                }
            }
        }
        show(texts.get("shortcuts.title"), scrolling(grid), 520);
    }

    void problems() {
        Notices notices = ui.notices();
        VBox list = new VBox();
        list.getStyleClass().add("problem-list");
        if (notices.problems().isEmpty()) {
            list.getChildren().add(new Label(texts.get("problems.none")));
        }
        notices.problems().forEach(problem -> list.getChildren().add(problem(problem)));
        DialogCard card = new DialogCard(texts.get("problems.title"), scrolling(list), 560);
        card.button(texts.get("problems.copy"), DialogCard.Weight.PLAIN, () -> Clipboards.copy(details(notices)));
        card.button(texts.get("problems.clear"), DialogCard.Weight.PLAIN, () -> {
            notices.problems().clear();
            ui.dialogs().close(card);
        });
        close(card);
    }

    private Node problem(Notices.Notice problem) {
        Formats formats = ui.formats();
        Label what = new Label(problem.text());
        what.getStyleClass().add("problem-what");
        what.setWrapText(true);
        VBox box = new VBox(what);
        problem.failure().ifPresent(failure -> {
            Label why = new Label(failure.sentence() + " " + failure.nextStep());
            why.setWrapText(true);
            Label details = new Label(formats.timeOfDay(problem.when()) + "  ·  " + failure.details());
            details.getStyleClass().add("problem-details");
            details.setWrapText(true);
            box.getChildren().addAll(why, details);
        });
        box.getStyleClass().add("problem");
        return box;
    }

    private static String details(Notices notices) {
        return notices.problems().stream()
                .map(problem -> problem.when() + " " + problem.text()
                        + problem.failure().map(f -> "\n" + f.details()).orElse(""))
                .collect(Collectors.joining("\n\n"));
    }

    void about() {
        Label text = new Label(texts.get("about.text", Version.current()));
        text.setWrapText(true);
        show(texts.get("about.title"), text, 440);
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setPrefViewportHeight(360);
        pane.getStyleClass().add("edge-to-edge");
        return pane;
    }

    private void show(String title, Node body, double width) {
        close(new DialogCard(title, body, width));
    }

    private void close(DialogCard card) {
        card.button(
                texts.get("dialog.close"),
                DialogCard.Weight.PRIMARY,
                () -> ui.dialogs().close(card));
        ui.dialogs().show(card);
    }
}
