package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Formats;
import dev.blobfish.app.fx.Icon;
import dev.blobfish.app.fx.Nodes;
import dev.blobfish.app.fx.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// Speed limit and requests at a time, always in sight: what is chosen counts at once. FX thread.
record PaceBar(MenuButton limit, Button fewer, Label workers, Button more) {

    void install(RowContext context, DrawerSettings settings) {
        Texts texts = context.texts();
        fillLimits(context, settings);
        Nodes.icon(fewer, Icon.CHEVRON_DOWN, texts.get("drawer.workers.fewer"));
        Nodes.icon(more, Icon.CHEVRON_UP, texts.get("drawer.workers.more"));
        fewer.setOnAction(_ -> step(settings, -1));
        more.setOnAction(_ -> step(settings, 1));
        TransferCommands commands = context.model().commands();
        settings.workersProperty().subscribe(value -> showWorkers(texts, value.intValue()));
        settings.workersProperty().subscribe((_, value) -> commands.setWorkers(value.intValue()));
        settings.limitProperty().subscribe((_, value) -> commands.setLimits(value.longValue(), value.longValue()));
    }

    private static void step(DrawerSettings settings, int by) {
        settings.workersProperty().set(settings.workersProperty().get() + by);
    }

    private void fillLimits(RowContext context, DrawerSettings settings) {
        Texts texts = context.texts();
        Formats formats = context.ui().formats();
        ToggleGroup group = new ToggleGroup();
        for (long bytes : DrawerSettings.LIMITS) {
            RadioMenuItem item = new RadioMenuItem(bytes == 0 ? texts.get("drawer.limit.none") : formats.rate(bytes));
            item.setToggleGroup(group);
            item.setUserData(bytes);
            item.setOnAction(_ -> settings.limitProperty().set(bytes));
            limit.getItems().add(item);
        }
        settings.limitProperty().subscribe(value -> {
            long bytes = value.longValue();
            group.getToggles()
                    .forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(bytes)));
            limit.setText(
                    bytes == 0 ? texts.get("drawer.limit.none") : texts.get("drawer.limit.at", formats.rate(bytes)));
            limit.setAccessibleText(texts.get("drawer.limit") + ": " + limit.getText());
        });
        limit.setTooltip(new Tooltip(texts.get("drawer.limit")));
    }

    private void showWorkers(Texts texts, int count) {
        workers.setText(texts.get("drawer.workers.value", count));
        fewer.setDisable(count <= DrawerSettings.MIN_WORKERS);
        more.setDisable(count >= DrawerSettings.MAX_WORKERS);
    }
}
