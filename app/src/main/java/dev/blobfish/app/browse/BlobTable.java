package dev.blobfish.app.browse;

import dev.blobfish.app.fx.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/// The table of the list: columns, fixed row height, selection and sorting that stay off the FX thread.
final class BlobTable {

    static final double ROW_HEIGHT = 28;
    private static final double NAME_LEAST = 180;
    private static final double SCROLL_BAR = 14;

    /// Rows in view above one that was scrolled to.
    private static final int ROWS_ABOVE = 4;

    private final TableView<Row> table = new TableView<>();
    private final BrowseModel model;
    private final RowList rows;
    private final FirstRows firstRows;
    private final TableSelection selection;
    private boolean settingOrder;

    BlobTable(BrowseModel model, ItemWords words, AccessPeek access, Texts texts, Supplier<TableRow<Row>> rowFactory) {
        this.model = model;
        this.rows = new RowList(model.arrangementProperty().get());
        this.firstRows = new FirstRows(rows);
        this.selection = new TableSelection(table, model);
        table.setId("blobs");
        table.getStyleClass().add("blob-table");
        table.setAccessibleText(texts.get("list.accessible"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Region());
        table.setItems(rows);
        table.setSelectionModel(selection);
        table.setRowFactory(_ -> rowFactory.get());
        table.setTableMenuButtonVisible(false);
        table.getColumns()
                .setAll(List.of(
                        column(texts, SortKey.NAME, 320, () -> new NameCell(words)),
                        column(texts, SortKey.SIZE, 92, () -> new TextCell("cell-number", words::size)),
                        column(
                                texts,
                                SortKey.TYPE,
                                132,
                                () -> new TextCell("cell-muted", (all, row) -> words.type(FileType.of(all, row)))),
                        column(texts, SortKey.MODIFIED, 108, () -> new TextCell("cell-muted", words::ago)),
                        accessColumn(texts, access)));
        table.setSortPolicy(_ -> {
            sortAsHeadersSay();
            return true;
        });
        model.arrangementProperty().subscribe((before, now) -> show(before, now));
        model.selectionProperty().subscribe(selection::changed);
        table.widthProperty().subscribe(this::fillWidth);
        table.getColumns().forEach(column -> column.widthProperty().subscribe(this::fillWidth));
    }

    // The name gets what the others leave; the bar at the side must not push the last column out of sight.
    private void fillWidth() {
        double others = table.getColumns().stream()
                .filter(column -> !isName(column))
                .mapToDouble(TableColumn::getWidth)
                .sum();
        double left = Math.max(NAME_LEAST, table.getWidth() - others - SCROLL_BAR);
        table.getColumns().stream().filter(BlobTable::isName).forEach(column -> column.setPrefWidth(left));
    }

    private static boolean isName(TableColumn<Row, ?> column) {
        return SortKey.NAME.name().equals(column.getId());
    }

    TableView<Row> node() {
        return table;
    }

    private static TableColumn<Row, Row> column(
            Texts texts, SortKey key, double width, Supplier<TableCell<Row, Row>> cells) {
        TableColumn<Row, Row> column = plainColumn(key.name(), texts.get("column." + key.name()), width);
        column.setCellFactory(_ -> cells.get());
        return column;
    }

    private static TableColumn<Row, Row> accessColumn(Texts texts, AccessPeek access) {
        TableColumn<Row, Row> column = plainColumn("ACCESS", texts.get("column.ACCESS"), 100);
        column.setSortable(false);
        column.setCellFactory(_ -> new AccessCell(access, texts));
        return column;
    }

    private static TableColumn<Row, Row> plainColumn(String id, String title, double width) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(64);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    private void sortAsHeadersSay() {
        if (settingOrder) {
            return;
        }
        Optional<TableColumn<Row, ?>> by = table.getSortOrder().stream().findFirst();
        SortKey key = by.map(column -> SortKey.valueOf(column.getId())).orElse(SortKey.NAME);
        boolean ascending =
                by.map(column -> column.getSortType() == SortType.ASCENDING).orElse(true);
        model.query(model.query().sortedBy(key, ascending));
    }

    /// Shows the arrow of an order that was chosen elsewhere.
    void showOrder(ViewQuery query) {
        settingOrder = true;
        table.getColumns().stream()
                .filter(column -> query.key().name().equals(column.getId()))
                .findFirst()
                .ifPresent(column -> {
                    column.setSortType(query.ascending() ? SortType.ASCENDING : SortType.DESCENDING);
                    table.getSortOrder().setAll(List.of(column));
                });
        settingOrder = false;
    }

    private void show(Arrangement before, Arrangement now) {
        boolean elsewhere = !before.rows().location().equals(now.rows().location());
        boolean first = rows.isEmpty() && now.size() > 0;
        if (first) {
            firstRows.begin();
        }
        rows.show(now);
        selection.changed();
        if (elsewhere || first) {
            int[] selected = model.rowSelection().positions();
            int at = selected.length == 0 ? 0 : selected[0];
            table.scrollTo(Math.max(0, at - ROWS_ABOVE));
            table.getFocusModel().focus(at);
        }
    }

    /// Looks for the next name that begins with what is typed, after the focused row, and selects it.
    void typeAhead(String typed) {
        int focused = Math.max(0, table.getFocusModel().getFocusedIndex());
        Arrangement shown = model.arrangementProperty().get();
        int from = typed.length() == 1 ? focused + 1 : focused;
        int limit = Math.min(shown.size(), 200_000);
        for (int step = 0; step < limit; step++) {
            int position = (from + step) % shown.size();
            if (shown.rows().name(shown.row(position)).regionMatches(true, 0, typed, 0, typed.length())) {
                selection.clearAndSelect(position);
                table.scrollTo(Math.max(0, position - ROWS_ABOVE));
                return;
            }
        }
    }

    /// Tells `action` of the item that has the focus.
    void withFocused(Consumer<Item> action) {
        int focused = table.getFocusModel().getFocusedIndex();
        if (focused >= 0 && focused < rows.size()) {
            action.accept(rows.get(focused).item());
        }
    }
}
