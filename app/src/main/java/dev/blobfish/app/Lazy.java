package dev.blobfish.app;

import dev.blobfish.sdk.BlobException;
import org.jspecify.annotations.Nullable;

/// A part of the graph that is made on first use, once. Making one that failed is tried again on the next use.
final class Lazy<T> {
    /// Makes a part; may block.
    interface Maker<T> {
        T make() throws BlobException;
    }

    private final Maker<T> maker;
    private @Nullable T made;

    Lazy(Maker<T> maker) {
        this.maker = maker;
    }

    synchronized T get() throws BlobException {
        T present = made;
        if (present == null) {
            present = maker.make();
            made = present;
        }
        return present;
    }
}
