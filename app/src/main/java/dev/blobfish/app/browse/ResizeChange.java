package dev.blobfish.app.browse;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Says in constant time that all of a list may be different and that its end has moved. The change that the library
/// would build copies what was removed, a million rows at worst.
final class ResizeChange<E> extends ListChangeListener.Change<E> {

    private final int before;
    private final int after;
    private int step = -1;

    ResizeChange(ObservableList<E> list, int before, int after) {
        super(list);
        this.before = before;
        this.after = after;
    }

    // The end first: the table's focus follows a change by where its first step begins, and would creep down with every
    // batch of rows if that were the top.
    private boolean isUpdate() {
        return step == 1;
    }

    @Override
    public boolean next() {
        step++;
        if (step == 0 && before == after) {
            step++;
        }
        return step == 0 || (step == 1 && Math.min(before, after) > 0);
    }

    @Override
    public void reset() {
        step = -1;
    }

    @Override
    public int getFrom() {
        return isUpdate() ? 0 : Math.min(before, after);
    }

    @Override
    public int getTo() {
        return isUpdate() ? Math.min(before, after) : after;
    }

    @Override
    public boolean wasUpdated() {
        return isUpdate();
    }

    @Override
    public List<E> getRemoved() {
        int removed = isUpdate() ? 0 : Math.max(0, before - after);
        return new Gone<>(getList(), removed);
    }

    @Override
    protected int[] getPermutation() {
        return new int[0];
    }

    // Rows that are gone cannot be looked up any more, and nobody asks: the table only counts them.
    private static final class Gone<E> extends AbstractList<E> {
        private final List<E> list;
        private final int size;

        Gone(List<E> list, int size) {
            this.list = list;
            this.size = size;
        }

        @Override
        public E get(int index) {
            return list.get(Math.min(index, list.size() - 1));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
