package dev.blobfish.app.browse;

import java.util.function.Supplier;

/// The positions of the selected rows, looked up once for each change of the selection. FX thread only.
final class SelectedPositions {

    private final Supplier<RowSelection> selection;
    private int[] known = new int[0];
    private int version = -1;

    /// @param selection the selection of the rows that are shown now
    SelectedPositions(Supplier<RowSelection> selection) {
        this.selection = selection;
    }

    int at(int index) {
        RowSelection rows = selection.get();
        if (version != rows.version()) {
            known = rows.positions();
            version = rows.version();
        }
        return known[index];
    }

    int count() {
        return selection.get().count();
    }

    /// The rows themselves are others.
    void forget() {
        version = -1;
    }
}
