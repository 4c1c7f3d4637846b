package dev.blobfish.app.browse;

import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.collections.ObservableListBase;

/// The selected rows as the table asks for them: as indices, as rows or as cells. Nothing is kept. FX thread only.
final class SelectedList<E> extends ObservableListBase<E> {

    private final SelectedPositions positions;
    private final IntFunction<E> byPosition;
    private final Predicate<Object> isIn;

    SelectedList(SelectedPositions positions, IntFunction<E> byPosition, Predicate<Object> isIn) {
        this.positions = positions;
        this.byPosition = byPosition;
        this.isIn = isIn;
    }

    void changed() {
        fireChange(new ResizeChange<>(this, size(), size()));
    }

    @Override
    public E get(int index) {
        return byPosition.apply(positions.at(index));
    }

    @Override
    public int size() {
        return positions.count();
    }

    @Override
    public boolean contains(Object wanted) {
        return isIn.test(wanted);
    }
}
