package dev.blobfish.app.transfers;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/// Which transfers the drawer shows: always exactly one of the filters. FX thread.
record FilterBar(SegmentedButton buttons) {

    void install(RowContext context) {
        TransfersModel model = context.model();
        ToggleGroup group = new ToggleGroup();
        buttons.setToggleGroup(group);
        for (DrawerFilter filter : DrawerFilter.values()) {
            ToggleButton button = new ToggleButton(context.texts().get("filter." + filter));
            button.setUserData(filter);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("segment");
            buttons.getButtons().add(button);
        }
        model.filterProperty()
                .subscribe(filter -> group.getToggles().stream()
                        .filter(one -> one.getUserData() == filter)
                        .forEach(group::selectToggle));
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                model.filterProperty().set((DrawerFilter) now.getUserData());
            }
        });
    }
}
