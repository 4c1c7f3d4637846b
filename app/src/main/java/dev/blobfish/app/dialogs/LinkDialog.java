package dev.blobfish.app.dialogs;

import dev.blobfish.app.fx.DialogCard;
import dev.blobfish.app.fx.DialogCard.Weight;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.sdk.TemporaryLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Makes a link that works without signing in until it ends; says when that is. FX thread.
public final class LinkDialog {
    private static final List<Integer> PRESETS = List.of(1, 24, 7 * 24);

    private final Ui ui;
    private final Texts texts;
    private final LinkModel model;
    private final TextField field = new TextField();
    private final Label end = Ask.text("");
    private final Label warning = Ask.text("", "note", "warning");
    private final Spinner<Integer> hours;

    private LinkDialog(Ui ui, LinkModel model) {
        this.ui = ui;
        this.texts = ui.texts(LinkDialog.class);
        this.model = model;
        this.hours = new Spinner<>(1, (int) Math.max(1, model.longest().toHours()), 1);
    }

    /// @param name what people call the blob
    public static void show(Ui ui, LinkModel model, String name) {
        new LinkDialog(ui, model).show(name);
    }

    private void show(String name) {
        field.setEditable(false);
        field.getStyleClass().add("mono");
        field.setId("dialog-link");
        field.setAccessibleText(texts.get("link.address"));
        hours.setEditable(true);
        hours.setPrefWidth(104);
        hours.getEditor().setAccessibleText(texts.get("link.hours"));
        HBox custom = new HBox(8, hours, new Label(texts.get("link.hours")));
        custom.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox body = new VBox(Ask.text(texts.get("link.text", name)), presets(custom), custom, field, end, warning);
        body.getStyleClass().add("dialog-body");
        DialogCard card = new DialogCard(texts.get("link.title"), body, Ask.WIDE);
        Button close =
                card.button(texts.get("close"), Weight.PLAIN, () -> ui.dialogs().close(card));
        Button copy = card.button(texts.get("link.copy"), Weight.PRIMARY, this::copy);
        copy.setId("dialog-confirm");
        hours.valueProperty().subscribe((_, value) -> model.make(Duration.ofHours(value)));
        model.linkProperty().subscribe(link -> {
            copy.setDisable(link.isEmpty());
            showLink(link);
        });
        model.failureProperty()
                .subscribe(failure -> failure.ifPresent(why -> {
                    var text = ui.failures().describe(why);
                    end.setText(text.sentence() + " " + text.nextStep());
                }));
        model.make(Duration.ofHours(1));
        ui.dialogs().show(card.focusFirst(close));
    }

    private HBox presets(HBox custom) {
        ToggleGroup group = new ToggleGroup();
        HBox line = new HBox();
        line.getStyleClass().add("segments");
        for (int preset : PRESETS) {
            if (preset <= Math.max(1, model.longest().toHours())) {
                ToggleButton button = segment(group, texts.get("link.preset." + preset));
                button.setSelected(preset == 1);
                button.setOnAction(_ -> {
                    Nodes.show(custom, false);
                    model.make(Duration.ofHours(preset));
                    button.setSelected(true);
                });
                line.getChildren().add(button);
            }
        }
        ToggleButton own = segment(group, texts.get("link.custom"));
        own.setOnAction(_ -> {
            Nodes.show(custom, true);
            model.make(Duration.ofHours(hours.getValue()));
            own.setSelected(true);
            hours.requestFocus();
        });
        line.getChildren().add(own);
        Nodes.show(custom, false);
        return line;
    }

    private static ToggleButton segment(ToggleGroup group, String text) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add("segment");
        button.setToggleGroup(group);
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    private void showLink(Optional<TemporaryLink> link) {
        field.setText(link.map(made -> made.uri().toString()).orElse(""));
        end.setText(link.map(made -> texts.get("link.end", ui.formats().moment(made.expires())))
                .orElse(""));
        boolean here = link.map(LinkModel::isLoopback).orElse(false);
        Nodes.show(warning, here);
        warning.setText(texts.get("link.loopback"));
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, field.getText()));
        ui.notices().success(texts.get("link.copied"));
    }
}
