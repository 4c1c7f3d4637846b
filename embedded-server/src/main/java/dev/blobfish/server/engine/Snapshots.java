package dev.blobfish.server.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Opens what is in the store so that it stays readable until it is closed. Safe for many threads.
final class Snapshots {
    private final Catalog catalog;
    private final ContentStore contents;
    private final Runnable garbageMade;
    private final ReadPins pins = new ReadPins();
    private final AtomicInteger open = new AtomicInteger();

    Snapshots(Catalog catalog, ContentStore contents, Runnable garbageMade) {
        this.catalog = catalog;
        this.contents = contents;
        this.garbageMade = garbageMade;
    }

    ReadPins pins() {
        return pins;
    }

    /// Whether any object is open just now.
    boolean anyOpen() {
        return open.get() > 0;
    }

    /// An object; empty where there is none.
    Optional<ObjectSnapshot> object(ObjectName name) {
        return pinned(() -> catalog.locate(name), found -> Held.of(found.root(), found.pieces()), (found, held) -> {
            open.incrementAndGet();
            var source = new ContentSource(catalog, contents, found.bytes());
            return new ObjectSnapshot(found, source, () -> {
                open.decrementAndGet();
                release(held);
            });
        });
    }

    /// A content by its id, whatever refers to it; empty where it is gone.
    Optional<PinnedContent> content(ContentId id) {
        return pinned(
                () -> catalog.pieces(id),
                pieces -> Held.of(id, pieces),
                (pieces, held) -> new PinnedContent(
                        pieces, new ContentSource(catalog, contents, Optional.empty()), () -> release(held)));
    }

    private <F, S> Optional<S> pinned(
            Supplier<Optional<F>> lookUp, Function<F, Held> needs, BiFunction<F, Held, S> open) {
        long ticket = pins.enter();
        var held = Held.NOTHING;
        try {
            var found = lookUp.get();
            var kept = found.map(needs).orElse(held);
            held = kept;
            return found.map(present -> open.apply(present, kept));
        } finally {
            pins.pin(ticket, held);
        }
    }

    private void release(Held held) {
        if (pins.unpin(held)) garbageMade.run();
    }
}
