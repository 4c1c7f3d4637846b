package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Keeps order and widths of columns and the order of rows, for each connection.
final class ColumnMemory {

    private final TableView<Row> table;
    private final Remembered remembered;
    private final BrowseModel model;
    private String profile = "";
    private boolean restoring;

    ColumnMemory(TableView<Row> table, Remembered remembered, BrowseModel model) {
        this.table = table;
        this.remembered = remembered;
        this.model = model;
    }

    void install() {
        model.locationProperty().subscribe(location -> restore(location.profileId()));
        table.getColumns().forEach(column -> column.widthProperty().subscribe((_, _) -> save()));
        table.getColumns().subscribe(this::save);
    }

    private String key() {
        return "columns." + profile;
    }

    private void save() {
        if (!restoring && !profile.isEmpty()) {
            remembered.put(
                    key(),
                    table.getColumns().stream()
                            .map(column -> String.format(Locale.ROOT, "%s=%.0f", column.getId(), column.getWidth()))
                            .collect(Collectors.joining(",")));
        }
    }

    private void restore(String newProfile) {
        if (newProfile.equals(profile)) {
            return;
        }
        profile = newProfile;
        remembered.get(key()).ifPresent(saved -> {
            restoring = true;
            apply(saved);
            restoring = false;
        });
    }

    private void apply(String saved) {
        List<TableColumn<Row, ?>> ordered = new ArrayList<>();
        for (String entry : saved.split(",", -1)) {
            int cut = entry.indexOf('=');
            find(cut < 0 ? entry : entry.substring(0, cut)).ifPresent(column -> {
                ordered.add(column);
                width(entry.substring(cut + 1)).ifPresent(column::setPrefWidth);
            });
        }
        table.getColumns().stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
        if (!ordered.equals(table.getColumns())) {
            table.getColumns().setAll(ordered);
        }
    }

    private Optional<TableColumn<Row, ?>> find(String id) {
        return table.getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst();
    }

    private static Optional<Double> width(String text) {
        return text.matches("\\d{2,4}") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }
}
