package dev.blobfish.sdk.transfer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Tells listeners about changes, in order, on the executor's thread. A listener that throws is logged and does not
/// disturb the others.
final class ChangeFeed {
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Executor executor;

    ChangeFeed(Executor executor) {
        this.executor = executor;
    }

    AutoCloseable listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            executor.execute(() -> changes.forEach(this::tell));
        } catch (RejectedExecutionException _) {
            // the engine is closed: nobody listens any more
        }
    }

    private void tell(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                System.getLogger(ChangeFeed.class.getName()).log(System.Logger.Level.WARNING, "a listener failed", e);
            }
        }
    }
}
