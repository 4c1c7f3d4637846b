package dev.blobfish.app.browse;

import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Lets the table select through [RowSelection]. The library's own model needs seconds to clear 100,000 rows and
/// minutes for
/// a million (measured); here every operation but walking the result is immediate.
final class TableSelection extends TableView.TableViewSelectionModel<Row> {

    private final BrowseModel model;
    private final SelectedPositions positions;
    private final SelectedList<Integer> indices;
    private final SelectedList<Row> items;

    @SuppressWarnings("rawtypes") // the library declares it so
    private final SelectedList<TablePosition> cells;

    TableSelection(TableView<Row> table, BrowseModel model) {
        super(table);
        this.model = model;
        positions = new SelectedPositions(model::rowSelection);
        indices =
                new SelectedList<>(positions, index -> index, wanted -> wanted instanceof Integer at && isSelected(at));
        items = new SelectedList<>(positions, index -> table.getItems().get(index), _ -> false);
        cells = new SelectedList<>(
                positions,
                index -> new TablePosition<Row, Object>(table, index, null),
                wanted -> wanted instanceof TablePosition<?, ?> at && isSelected(at.getRow()));
        setSelectionMode(SelectionMode.MULTIPLE);
    }

    private RowSelection rows() {
        return model.rowSelection();
    }

    /// Tells the table that the selection is not what it was.
    void changed() {
        positions.forget();
        indices.changed();
        items.changed();
        cells.changed();
    }

    private void tell(int lead) {
        setSelectedIndex(lead);
        changed();
        model.selectionChanged();
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<Row> getSelectedItems() {
        return items;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }

    @Override
    public boolean isSelected(int position) {
        return rows().isSelected(position);
    }

    @Override
    public boolean isSelected(int position, @Nullable TableColumn<Row, ?> column) {
        return column == null && isSelected(position);
    }

    @Override
    public boolean isEmpty() {
        return rows().isEmpty();
    }

    @Override
    public void select(int position) {
        if (position >= 0 && position < getItemCount()) {
            rows().select(position);
            focus(position);
            tell(position);
        }
    }

    @Override
    public void select(Row row) {
        for (int position = 0; position < getItemCount(); position++) {
            if (getTableView().getItems().get(position).equals(row)) {
                select(position);
                return;
            }
        }
    }

    @Override
    public void select(int position, @Nullable TableColumn<Row, ?> column) {
        select(position);
    }

    @Override
    public void clearAndSelect(int position) {
        rows().clear();
        select(position);
    }

    @Override
    public void clearAndSelect(int position, @Nullable TableColumn<Row, ?> column) {
        clearAndSelect(position);
    }

    @Override
    public void selectIndices(int first, int... more) {
        rows().select(first);
        for (int position : more) {
            rows().select(position);
        }
        tell(more.length == 0 ? first : more[more.length - 1]);
    }

    @Override
    public void selectRange(int from, int to) {
        boolean rising = from <= to;
        rows().selectRange(rising ? from : to + 1, rising ? to : from + 1);
        int lead = rising ? to - 1 : to + 1;
        focus(lead);
        tell(lead);
    }

    @Override
    public void selectRange(
            int from,
            @Nullable TableColumnBase<Row, ?> fromColumn,
            int to,
            @Nullable TableColumnBase<Row, ?> toColumn) {
        rows().selectRange(Math.min(from, to), Math.max(from, to) + 1);
        focus(to);
        tell(to);
    }

    @Override
    public void selectAll() {
        rows().selectAll();
        tell(getTableView().getFocusModel().getFocusedIndex());
    }

    @Override
    public void clearSelection() {
        if (!rows().isEmpty()) {
            rows().clear();
            tell(-1);
        }
    }

    @Override
    public void clearSelection(int position) {
        if (isSelected(position)) {
            rows().deselect(position);
            tell(position);
        }
    }

    @Override
    public void clearSelection(int position, @Nullable TableColumn<Row, ?> column) {
        clearSelection(position);
    }

    @Override
    public void selectFirst() {
        select(0);
    }

    @Override
    public void selectLast() {
        select(getItemCount() - 1);
    }

    @Override
    public void selectPrevious() {
        select(getTableView().getFocusModel().getFocusedIndex() - 1);
    }

    @Override
    public void selectNext() {
        select(getTableView().getFocusModel().getFocusedIndex() + 1);
    }

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }

    // Rows are selected here, never cells: left and right have no meaning.
    @Override
    public void selectLeftCell() {}

    @Override
    public void selectRightCell() {}
}
