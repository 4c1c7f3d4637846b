package dev.blobfish.server.engine.sqlite;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/// Pages of rows, each behind the last row of the one before; ends at the first empty one.
final class PageIterator<T> implements Iterator<List<T>> {
    private final Function<Optional<T>, List<T>> read;
    private List<T> next;

    /// @param read the rows behind one; the first rows for none
    PageIterator(Function<Optional<T>, List<T>> read) {
        this.read = read;
        this.next = read.apply(Optional.empty());
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public List<T> next() {
        if (next.isEmpty()) throw new NoSuchElementException();
        var page = next;
        next = read.apply(Optional.of(page.getLast()));
        return page;
    }
}
