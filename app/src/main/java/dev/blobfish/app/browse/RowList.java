package dev.blobfish.app.browse;

import javafx.collections.ObservableListBase;

/// The rows in view as the table wants them: nothing is kept but the arrangement. FX thread only.
final class RowList extends ObservableListBase<Row> {

    private Arrangement arrangement;
    private int limit = Integer.MAX_VALUE;

    RowList(Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    void show(Arrangement next) {
        int before = size();
        arrangement = next;
        fireChange(new ResizeChange<>(this, before, size()));
    }

    /// Has no more rows than this, though more are arranged.
    void limit(int rows) {
        int before = size();
        limit = rows;
        fireChange(new ResizeChange<>(this, before, size()));
    }

    @Override
    public Row get(int position) {
        return new Row(arrangement.rows(), arrangement.row(position));
    }

    @Override
    public int size() {
        return Math.min(limit, arrangement.size());
    }

    // Asked for when a cell is focused; walking a million rows for it would be felt.
    @Override
    public int indexOf(Object wanted) {
        return -1;
    }

    @Override
    public boolean contains(Object wanted) {
        return wanted instanceof Row row
                && row.rows().isSameListing(arrangement.rows())
                && row.number() < arrangement.rows().count();
    }
}
